/** A presenter's remote speaks to the window in front, mostly the board: it hands the key on to a studio in the same browser. */
export function remote(code: string): BroadcastChannel | null {
  return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`narratives-walk-${code}`);
}
