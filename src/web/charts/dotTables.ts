import type { Dot, DotsFigure, Signifier } from "../shared/contract";
import { inLanguage } from "../shared/language";
import { framingName, type Table, type Told } from "./tables";

/** A corner's zone begins where its part is 0.6: chosen before any data, as the method's own zones are. */
const ZONE = 0.6;

export function dotTables(figure: DotsFigure, signifier: Signifier, told: Told): Table[] {
  if (signifier.kind !== "triad" && signifier.kind !== "stones") return [];
  const { texts, language } = told;
  const series =
    figure.pooled !== null
      ? [{ name: texts.all, ...figure.pooled }]
      : figure.framings.map((one) => ({ name: framingName(one.framing, told), ...one }));
  const zones =
    signifier.kind === "triad"
      ? [signifier.left, signifier.top, signifier.right].map((corner) => inLanguage(corner, language))
      : quadrants(signifier, told);
  const count = signifier.kind === "triad" ? inCorners : inQuadrants;
  const rest = signifier.kind === "triad" ? [texts.table.between] : [];
  return [
    {
      caption: signifier.kind === "triad" ? texts.table.zones : texts.table.summary,
      head: [texts.table.framework, texts.table.placed, ...zones, ...rest],
      rows: series.map(({ name, placed, tooFew, dots }) => [
        name,
        String(placed),
        ...count(dots).map((dotted) => (tooFew ? texts.table.tooFew : String(dotted))),
      ]),
    },
  ];
}

function inCorners(dots: Dot[]): number[] {
  const counts = [0, 0, 0, 0];
  for (const [left, top, count] of dots) {
    const parts = [left, top, 1 - left - top];
    const corner = parts.findIndex((part) => part >= ZONE);
    const zone = corner === -1 ? 3 : corner;
    counts[zone] = (counts[zone] ?? 0) + count;
  }
  return counts;
}

function quadrants({ x, y }: Extract<Signifier, { kind: "stones" }>, { language }: Told): string[] {
  const named = [
    [x.low, y.low],
    [x.high, y.low],
    [x.low, y.high],
    [x.high, y.high],
  ];
  return named.map((pair) => pair.map((text) => inLanguage(text, language)).join(", "));
}

function inQuadrants(dots: Dot[]): number[] {
  const counts = [0, 0, 0, 0];
  for (const [x, y, count] of dots) {
    const quadrant = (x >= 0.5 ? 1 : 0) + (y >= 0.5 ? 2 : 0);
    counts[quadrant] = (counts[quadrant] ?? 0) + count;
  }
  return counts;
}
