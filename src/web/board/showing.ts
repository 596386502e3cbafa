import type { BoardPlan, Figure, FigureName, Signifier, StoryOnBoard, View } from "../shared/contract";

export type Showing =
  | { name: "join" }
  | { name: "hidden"; signifier: Signifier | null }
  | { name: "story"; story: StoryOnBoard; beside: Pictured | null }
  | { name: "replay"; now: Pictured | null; signifier: Signifier | null }
  | Pictured;

export interface Pictured {
  name: FigureName;
  signifier: Signifier;
  figure: Exclude<Figure, null>;
}

/** What stands on the board now. View and figure arrive one after the other: in between, the figure that is there stays. */
export function showing(
  plan: BoardPlan,
  view: View,
  live: Figure,
  story: StoryOnBoard | null = null,
  replayed: Figure = null,
): Showing {
  // While a replay is fetched nothing is drawn: what is there now would tell the end first.
  const figure = view.screen === "replay" ? replayed : live;
  if (view.screen === "join") return { name: "join" };
  const find = (id: string | null): Signifier | null =>
    plan.instrument.signifiers.find((signifier) => signifier.id === id) ?? null;
  const signifier = find(figure?.signifier ?? null);
  const beside =
    view.hidden || figure === null || signifier === null
      ? null
      : { name: pictured(view.figure, figure), signifier, figure };
  if (view.screen === "replay" && !view.hidden && live !== null)
    return { name: "replay", now: beside, signifier: find(view.signifier) };
  // A story that was taken back is gone at once, and its figure stays.
  if (view.screen === "story" && !view.hidden && story !== null) return { name: "story", story, beside };
  return beside ?? { name: "hidden", signifier: find(view.signifier) };
}

/** The picture that the numbers at hand can give. */
function pictured(wanted: FigureName, figure: Exclude<Figure, null>): FigureName {
  switch (figure.kind) {
    case "slider":
      if (figure.shift !== null) return figure.shift.lines === undefined ? "shift" : "lines";
      if (figure.cells.length > 0) return "grid";
      if (figure.pooled !== null) return "pooled";
      return wanted === "coloured" ? "coloured" : "rows";
    case "triad":
    case "stones":
      if (figure.moves !== null) return "shift";
      if (figure.zones.length > 0) return "zones";
      if (figure.pooled !== null) return "pooled";
      return wanted === "coloured" ? "coloured" : "rows";
    case "choice":
      return wanted === "rows" ? "rows" : "coloured";
  }
}
