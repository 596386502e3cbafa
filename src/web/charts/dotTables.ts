import type { DotMoves, DotsFigure, Dot, Signifier, Stones, Triad } from "../shared/contract";
import { inLanguage } from "../shared/language";
import { ZONES, zoneOf } from "./findings/zones";
import { framingName, type Table, type Told } from "./tables";
import { zoneNames } from "./zoneNames";

export function dotTables(figure: DotsFigure, signifier: Signifier, told: Told): Table[] {
  if (signifier.kind !== "triad" && signifier.kind !== "stones") return [];
  if (figure.moves !== null) return [movesTable(figure.moves, signifier, told)];
  if (figure.zones.length > 0 && signifier.kind === "triad") return [zonesTable(figure, signifier, told)];
  const { texts } = told;
  const series =
    figure.pooled !== null
      ? [{ name: texts.all, ...figure.pooled }]
      : figure.framings.map((one) => ({ name: framingName(one.framing, told), ...one }));
  if (signifier.kind === "triad") return triadTables(series, signifier, told);
  return [
    {
      caption: texts.table.summary,
      head: [texts.table.framework, texts.table.placed, ...quadrants(signifier, told)],
      rows: series.map(({ name, placed, tooFew, dots }) => [
        name,
        String(placed),
        ...inQuadrants(dots).map((dotted) => (tooFew ? texts.table.tooFew : String(dotted))),
      ]),
    },
  ];
}

type Named = DotsFigure["framings"][number] | NonNullable<DotsFigure["pooled"]>;

/** Of the dots that are shown, where dots are drawn; a hexagon lies in the zone of its middle. And where the centre is. */
function triadTables(series: (Named & { name: string })[], triad: Triad, told: Told): Table[] {
  const { texts } = told;
  const { framework, placed, tooFew, sevenZones, centre } = texts.table;
  const corners = [triad.left, triad.top, triad.right].map((corner) => inLanguage(corner, told.language));
  const counted: Table = {
    caption: sevenZones,
    head: [framework, placed, ...zoneNames(triad, told)],
    rows: series.map((one) => [
      one.name,
      String(one.placed),
      ...inZones(one.hexagons?.map(fromTriangle) ?? one.dots).map((dotted) => (one.tooFew ? tooFew : String(dotted))),
    ]),
  };
  const centres: Table = {
    caption: centre,
    head: [framework, ...corners],
    rows: series.map(({ name, centre: found }) => {
      const [left, top] = found?.middle ?? [0, 0];
      return [name, ...[left, top, 1 - left - top].map((part) => (found === undefined ? tooFew : part.toFixed(2)))];
    }),
  };
  return [counted, centres];
}

/** From the plane of a triangle whose base is 1 wide to left and top. */
function fromTriangle([x, y, count]: Dot): Dot {
  const top = y / (Math.sqrt(3) / 2);
  return [1 - x - top / 2, top, count];
}

function inZones(dots: Dot[]): number[] {
  const counts = ZONES.map(() => 0);
  for (const [left, top, count] of dots) {
    const zone = ZONES.indexOf(zoneOf(left, top));
    counts[zone] = (counts[zone] ?? 0) + count;
  }
  return counts;
}

function zonesTable(figure: DotsFigure, triad: Triad, told: Told): Table {
  const { framework, placed, tooFew, sevenZones } = told.texts.table;
  return {
    caption: sevenZones,
    head: [framework, placed, ...zoneNames(triad, told)],
    rows: figure.zones.map((row) => [
      framingName(row.framing, told),
      String(row.placed),
      ...ZONES.map((_, zone) => (row.tooFew ? tooFew : String(row.counts[zone] ?? 0))),
    ]),
  };
}

function movesTable(moves: DotMoves, signifier: Triad | Stones, told: Told): Table {
  const { texts } = told;
  const [first, second] = told.instrument.framings.slice(0, 2).map(({ id }) => framingName(id, told));
  const names = signifier.kind === "triad" ? zoneNames(signifier, told) : quadrants(signifier, told);
  const counts = signifier.kind === "triad" ? moves.zones : byQuadrant(moves.lines);
  const caption = signifier.kind === "triad" ? texts.table.moves : texts.table.lines;
  return {
    caption: caption(first ?? "", second ?? ""),
    head: [texts.table.fromTo, ...names],
    rows: names.map((name, from) => [
      name,
      ...names.map((_, to) => (moves.tooFew ? texts.table.tooFew : String(counts[from]?.[to] ?? 0))),
    ]),
  };
}

const quadrantOf = (x: number, y: number): number => (x >= 0.5 ? 1 : 0) + (y >= 0.5 ? 2 : 0);

function byQuadrant(lines: DotMoves["lines"]): number[][] {
  const counts = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
  for (const [x1, y1, x2, y2] of lines) {
    const row = counts[quadrantOf(x1, y1)];
    const to = quadrantOf(x2, y2);
    if (row !== undefined) row[to] = (row[to] ?? 0) + 1;
  }
  return counts;
}

function quadrants({ x, y }: Stones, { language }: Told): string[] {
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
    const quadrant = quadrantOf(x, y);
    counts[quadrant] = (counts[quadrant] ?? 0) + count;
  }
  return counts;
}
