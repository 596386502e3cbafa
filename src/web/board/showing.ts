import type { BoardPlan, Figure, FigureName, Signifier, View } from "../shared/contract";

export type Showing =
  | { name: "join" }
  | { name: "hidden"; signifier: Signifier | null }
  | { name: FigureName; signifier: Signifier; figure: Exclude<Figure, null> };

/** What stands on the board now. View and figure arrive one after the other: in between, the figure that is there stays. */
export function showing(plan: BoardPlan, view: View, figure: Figure): Showing {
  if (view.screen === "join") return { name: "join" };
  const find = (id: string | null): Signifier | null =>
    plan.instrument.signifiers.find((signifier) => signifier.id === id) ?? null;
  const signifier = find(figure?.signifier ?? null);
  if (view.hidden || figure === null || signifier === null) {
    return { name: "hidden", signifier: find(view.signifier) };
  }
  return { name: pictured(view.figure, figure), signifier, figure };
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
