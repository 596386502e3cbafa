import type { Signifier } from "../shared/contract";

/** FNV-1a of a text, its bits then mixed by MurmurHash3's last step: a 32-bit number, the same on every phone. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * The order in which one delegate sees the signifiers: drawn by chance from the take-away code, so that it is the same in every cell
 * and after a reload. A story stays at its place; a question that depends on a choice comes right after it, and moves with it.
 */
export function inRandomOrder(signifiers: readonly Signifier[], takeAway: string): Signifier[] {
  const groups: Signifier[][] = [];
  const groupOf: Record<string, Signifier[]> = {};
  const staying: [number, Signifier][] = [];
  signifiers.forEach((one, index) => {
    const group = one.onlyIf && groupOf[one.onlyIf.signifier];
    if (group) group.push(one);
    else if (one.kind === "story") staying.push([index, one]);
    else groups.push((groupOf[one.id] = [one]));
    if (group) groupOf[one.id] = group;
  });
  const drawn = groups.map((group) => ({ group, lot: hash(`${takeAway} ${group[0]?.id}`) }));
  const order = drawn.sort((a, b) => a.lot - b.lot).flatMap(({ group }) => group);
  for (const [index, story] of staying) order.splice(index, 0, story);
  return order;
}
