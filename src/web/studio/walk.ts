import type { FigureName, Instrument, View } from "../shared/contract";
import { chartable, figuresFor } from "./steps";

/** One view of a prepared walk through the results. */
export interface Stop {
  signifier: string;
  figure: FigureName;
}

/** Every question in every figure that it has, in the order in which they are told. */
export function wholeWalk(instrument: Instrument): Stop[] {
  return chartable(instrument).flatMap((signifier) =>
    figuresFor(signifier, instrument.framings.length, instrument.scenarios.length).map((figure) => ({
      signifier: signifier.id,
      figure,
    })),
  );
}

/** What was kept, as far as this instrument still knows it; none where nothing was kept, or what was kept is no walk. */
export function readWalk(kept: string | null, instrument: Instrument): Stop[] | null {
  if (kept === null) return null;
  try {
    const read: unknown = JSON.parse(kept);
    if (!Array.isArray(read)) return null;
    const known = wholeWalk(instrument);
    return read.flatMap((one: Partial<Stop> | null) =>
      known.filter(({ signifier, figure }) => one?.signifier === signifier && one.figure === figure),
    );
  } catch {
    return null;
  }
}

/** The stop after or before this one; −1 is before the first. None beyond the ends. */
export function stopAfter(stops: Stop[], at: number, by: 1 | -1): number | null {
  const next = at + by;
  return next >= 0 && next < stops.length ? next : null;
}

/** A stop shows what it names, also where the board was hidden before. */
export function viewAt(view: View, { signifier, figure }: Stop): View {
  return { ...view, screen: "figure", signifier, figure, hidden: false };
}

/** A presenter's remote sends Page Down and Page Up; arrows and the space bar do the same. */
export function stepOf(key: string): 1 | -1 | null {
  if (key === "PageDown" || key === "ArrowRight" || key === " ") return 1;
  return key === "PageUp" || key === "ArrowLeft" ? -1 : null;
}

export function without(stops: Stop[], at: number): Stop[] {
  return stops.filter((_, place) => place !== at);
}

export function raised(stops: Stop[], at: number): Stop[] {
  const [above, one] = [stops[at - 1], stops[at]];
  if (above === undefined || one === undefined) return stops;
  return stops.map((stop, place) => (place === at - 1 ? one : place === at ? above : stop));
}
