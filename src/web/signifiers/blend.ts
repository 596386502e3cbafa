import type { Corner, Parts } from "./triangle";

/** How three parts are said in words: one alone, two alike, three alike, or most of one and some of others. */
export type Blend =
  | { kind: "only"; most: Corner }
  | { kind: "alike"; both: [Corner, Corner]; some: Corner[] }
  | { kind: "balance" }
  | { kind: "mostly"; most: Corner; some: Corner[] };

/** Below this a part is not worth a word. */
const TRACE = 0.08;
/** Parts nearer to each other than this are said to be alike. */
const ALIKE = 0.1;

export function blendOf(parts: Parts): Blend {
  const corners: Corner[] = ["left", "top", "right"];
  const [most, second, third] = corners.sort((a, b) => parts[b] - parts[a]) as [Corner, Corner, Corner];
  const worth = [second, third].filter((corner) => parts[corner] >= TRACE);
  if (worth.length === 0) return { kind: "only", most };
  if (parts[most] - parts[third] < ALIKE) return { kind: "balance" };
  if (parts[most] - parts[second] < ALIKE)
    return { kind: "alike", both: [most, second], some: worth.filter((corner) => corner === third) };
  return { kind: "mostly", most, some: worth };
}
