/**
 * Sends what is pressed one at a time, in the order it was pressed: a browser may otherwise let the second press overtake the first.
 * A request that fails does not hold up the next.
 */
export function inOrder(): <T>(send: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (send) => {
    const mine = last.then(send, send);
    last = mine;
    return mine;
  };
}
