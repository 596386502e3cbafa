import type { Language, Triad } from "../shared/contract";
import { inLanguage } from "../shared/language";
import { type Triangle, triangleIn } from "./dots";
import type { Box } from "./frame";
import { wrapped } from "./letters";

export interface CornerWords {
  lines: string[];
  x: number;
}

export interface LabelledTriangle {
  panel: Box;
  triangle: Triangle;
  left: CornerWords;
  top: string[];
  right: CornerWords;
}

/** The words of a lower corner may begin this much outside of it. */
const REACH = 5;

/**
 * Triangles side by side in an area, each with its labels outside of it and all of them within the area. The words wrap by the width of
 * the triangle, and the triangle shrinks as they take up lines: settled from above, one line at a time.
 */
export function trianglesWithin(
  area: Box,
  count: number,
  em: number,
  above: number,
  triad: Triad,
  language: Language,
): LabelledTriangle[] {
  const wide = area.width / Math.max(1, count);
  const words = { left: "left", top: "top", right: "right" } as const;
  const said = (corner: keyof typeof words): string => inLanguage(triad[corner], language);
  const place = (below: number): LabelledTriangle[] =>
    Array.from({ length: count }, (_, at) => {
      const start = area.x + at * wide;
      const top = wrapped(said("top"), em, wide - em);
      const head = above + em * (0.5 + 1.2 * top.length);
      const panel = {
        x: start + em * 3.2,
        y: area.y + head,
        width: Math.max(1, wide - em * 6.4),
        height: Math.max(1, area.height - head - em * (0.5 + 1.2 * below)),
      };
      const triangle = triangleIn(panel);
      const middle = triangle.top.x;
      const from = Math.max(start + em * 0.7, triangle.left.x - em * REACH);
      const to = Math.min(start + wide - em * 0.7, triangle.right.x + em * REACH);
      return {
        panel,
        triangle,
        top,
        left: { lines: wrapped(said("left"), em, middle - from - em * 0.4), x: from },
        right: { lines: wrapped(said("right"), em, to - middle - em * 0.4), x: to },
      };
    });
  for (let below = 1; ; below++) {
    const placed = place(below);
    const needed = Math.max(0, ...placed.map(({ left, right }) => Math.max(left.lines.length, right.lines.length)));
    if (needed <= below || below >= 6) return placed;
  }
}
