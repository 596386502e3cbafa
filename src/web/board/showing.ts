import type { BoardPlan, Figure, FigureName, Signifier, StoryOnBoard, View } from "../shared/contract";

export type Showing =
  | { name: "join" }
  | { name: "hidden"; signifier: Signifier | null }
  | { name: "story"; story: StoryOnBoard; beside: Pictured | null }
  | Pictured;

export interface Pictured {
  name: FigureName;
  signifier: Signifier;
  figure: Exclude<Figure, null>;
}

/** What stands on the board now. View and figure arrive one after the other: in between, the figure that is there stays. */
export function showing(plan: BoardPlan, view: View, figure: Figure, story: StoryOnBoard | null = null): Showing {
  if (view.screen === "join") return { name: "join" };
  const find = (id: string | null): Signifier | null =>
    plan.instrument.signifiers.find((signifier) => signifier.id === id) ?? null;
  const signifier = find(figure?.signifier ?? null);
  const beside =
    view.hidden || figure === null || signifier === null
      ? null
      : { name: pictured(view.figure, figure), signifier, figure };
  // A story that was taken back is gone at once, and its figure stays.
  if (view.screen === "story" && !view.hidden && story !== null) return { name: "story", story, beside };
  return beside ?? { name: "hidden", signifier: find(view.signifier) };
}

/** The picture that the numbers at hand can give. */
function pictured(wanted: FigureName, figure: Exclude<Figure, null>): FigureName {
  switch (figure.kind) {
    case "slider":
      if (figure.shift !== null) return "shift";
      if (figure.pooled !== null) return "pooled";
      return wanted === "coloured" ? "coloured" : "rows";
    case "triad":
    case "stones":
      if (figure.pooled !== null) return "pooled";
      return wanted === "coloured" ? "coloured" : "rows";
    case "choice":
      return wanted === "rows" ? "rows" : "coloured";
  }
}
