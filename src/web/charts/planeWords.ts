import type { Language, Stones } from "../shared/contract";
import { inLanguage } from "../shared/language";
import { type Box, type Frame } from "./frame";
import { panels, planeIn } from "./dots";
import { wrapped } from "./letters";

/** The words at both ends of the horizontal axis, in lines: each may run a little past its half of the plane. */
export function endsBelow(
  stones: Stones,
  language: Language,
  width: number,
  em: number,
): { low: string[]; high: string[] } {
  const half = width / 2 + em * 1.5;
  return {
    low: wrapped(inLanguage(stones.x.low, language), em, half),
    high: wrapped(inLanguage(stones.x.high, language), em, half),
  };
}

/**
 * Where the planes lie, so that the words below them end above the edge of the frame. Words wrap by the width of the plane, and the
 * plane narrows as the words below it take up lines: settled from above, one line at a time.
 */
export function planesWithin(
  frame: Frame,
  count: number,
  rightMargin: number,
  stones: Stones,
  language: Language,
  above = frame.em * 3.2,
): { panel: Box; box: Box }[] {
  const { em } = frame;
  const place = (lines: number) =>
    panels(frame, count, em * 0.5, above, em * (1.7 + 1.1 * lines)).map((panel) => ({
      panel,
      box: planeIn(panel, em * 7, rightMargin),
    }));
  for (let lines = 1; ; lines++) {
    const planes = place(lines);
    const { low, high } = endsBelow(stones, language, planes[0]?.box.width ?? 0, em);
    if (lines >= 8 || Math.max(low.length, high.length) <= lines) return planes;
  }
}
