import type { DotSeries, DotsFigure } from "../shared/contract";
import { type Hue, hueOf } from "./frame";

export interface Cloud extends DotSeries {
  framing: string | null;
  hue: Hue;
}

/** Which clouds share a panel: pooled and coloured have one panel, rows one each, side by side so that shapes can be compared. */
export function clouds(
  figure: DotsFigure,
  arrangement: "pooled" | "coloured" | "rows",
  framings: { id: string }[],
): Cloud[][] {
  if (figure.pooled !== null) return [[{ framing: null, hue: "pooled", ...figure.pooled }]];
  const parts = framings.flatMap(({ id }) =>
    figure.framings
      .filter(({ framing }) => framing === id)
      .map((part) => ({ ...part, hue: hueOf(part.framing, framings) })),
  );
  return arrangement === "rows" ? parts.map((part) => [part]) : [parts];
}
