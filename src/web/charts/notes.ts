import type { DotsFigure, Figure, FigureName, Signifier, SliderFigure } from "../shared/contract";
import { framingName, type Told } from "./tables";

/** The plain sentences under a figure: what its marks are, and what it cannot say. */
export function notesOf(figure: Exclude<Figure, null>, signifier: Signifier, name: FigureName, told: Told): string[] {
  switch (figure.kind) {
    case "slider":
      return figure.shift === null ? sliderNotes(figure, told) : [];
    case "triad":
      return triadNotes(figure, name, told);
    case "stones":
      return [];
    case "choice":
      return signifier.kind === "choice" && signifier.several ? [told.texts.several] : [];
  }
}

function sliderNotes(figure: SliderFigure, { texts }: Told): string[] {
  const shown = [figure.pooled, ...figure.framings, ...figure.cells].filter((series) => series !== null);
  const estimate = shown.find((series) => series.estimate !== null)?.estimate;
  return estimate ? [texts.howSure(Math.round(estimate.level * 100))] : [];
}

function triadNotes(figure: DotsFigure, name: FigureName, told: Told): string[] {
  const { texts } = told;
  if (figure.zones.length > 0) return [texts.zonesNote];
  const shown = [figure.pooled, ...figure.framings].filter((series) => series !== null);
  const [first, second] = told.instrument.framings;
  const notes: string[] = [];
  if (shown.some(({ hexagons }) => hexagons !== undefined)) {
    notes.push(
      name !== "coloured" || first === undefined || second === undefined
        ? texts.hexagons
        : texts.hexagonsTwo(framingName(first.id, told), framingName(second.id, told)),
    );
  }
  const centre = shown.find((series) => series.centre !== undefined)?.centre;
  if (centre !== undefined) notes.push(texts.centre(Math.round(centre.level * 100)));
  return notes.length === 0 ? [] : [notes.join(" ")];
}
