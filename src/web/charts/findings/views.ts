import type { Findings, SignifierFinding } from "../../shared/findingsContract";
import type { LineView } from "./linePanels";

export type SliderView = LineView | "moves" | "shift" | "scenarios" | "deciles" | "interplay";
export type TriadFigureView = "together" | "frameworks" | "zones" | "moves" | "zoneMoves";
export type PlaneView = "frameworks" | "moves" | "association";
export type ChoiceView = "options" | "changes";
export type FigureView = SliderView | TriadFigureView | PlaneView | ChoiceView | "sensitivity";

/** The figures that this finding has something for; the main comparison comes before its parts. */
export function viewsOf(finding: SignifierFinding, findings: Findings): FigureView[] {
  const { framings, scenarios } = findings.instrument;
  const several = framings.length > 1;
  const held: FigureView[] = finding.sensitivity.length > 1 ? ["sensitivity"] : [];
  const paired = findings.compared !== null && findings.knowsDelegates;
  switch (finding.kind) {
    case "slider": {
      const views: [FigureView, boolean][] = [
        ["pooled", true],
        ["coloured", several],
        ["rows", several],
        ["multiples", several && scenarios.length > 1],
        ["shift", paired && finding.paired.length > 0],
        ["moves", paired && finding.paired.some(({ moves }) => moves.length > 0)],
        ["scenarios", paired && finding.paired.length > 2],
        ["interplay", several && scenarios.length > 1],
        ["deciles", (finding.shape?.deciles.length ?? 0) > 0],
      ];
      return [...kept(views), ...held];
    }
    case "triad": {
      const views: [FigureView, boolean][] = [
        ["frameworks", several],
        ["together", !several],
        ["zones", true],
        ["moves", paired && finding.paired.some(({ moves }) => moves.length > 0)],
        ["zoneMoves", paired && finding.paired.some(({ zoneMoves }) => zoneMoves !== null)],
      ];
      return [...kept(views), ...held];
    }
    case "stones": {
      const views: [FigureView, boolean][] = [
        ["frameworks", true],
        ["moves", paired && finding.stones.some((stone) => stone.paired.some(({ moves }) => moves.length > 0))],
        ["association", finding.stones.some(({ within, between }) => within !== null || between !== null)],
      ];
      return [...kept(views), ...held];
    }
    case "choice":
      return [
        ...kept([
          ["options", true],
          ["changes", paired && finding.paired.length > 0],
        ]),
        ...held,
      ];
    case "story":
      return [];
  }
}

const kept = (views: [FigureView, boolean][]): FigureView[] => views.flatMap(([view, has]) => (has ? [view] : []));
