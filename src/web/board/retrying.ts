/** A board tries for ever: a quarter of a second at first, twice as long each time, never more than five seconds. */
export function retryDelay(failures: number): number {
  return Math.min(5000, 250 * 2 ** Math.min(failures, 10));
}
