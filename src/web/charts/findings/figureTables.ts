import type { SignifierFinding } from "../../shared/findingsContract";
import type { StoneFound } from "../../shared/placementContract";
import type { Table } from "../tables";
import { changeTables, optionTables, sensitivityTables } from "./choiceTables";
import { associationTables, planeTables, triadMoveTables, triadTables, zoneMoveTables } from "./dotTables";
import { decileTables, lineTables, moveTables, scenarioTables, shiftTables } from "./lineTables";
import { signifierOf, type Told } from "./told";
import type { FigureView } from "./views";

export interface Part {
  scenario: string | null;
  stone: string | null;
}

/** The twin of every figure: the same numbers, for whoever cannot see it and for a spreadsheet. */
export function figureTables(finding: SignifierFinding, view: FigureView, part: Part, told: Told): Table[] {
  if (view === "sensitivity") return sensitivityTables(finding.sensitivity, told);
  switch (finding.kind) {
    case "slider": {
      const slider = signifierOf(finding, told);
      const paired = finding.paired.find(({ scenario }) => scenario === part.scenario);
      if (slider === null) return [];
      switch (view) {
        case "pooled":
        case "coloured":
        case "rows":
        case "multiples":
          return lineTables(finding, slider, view, told);
        case "interplay":
          return lineTables(finding, slider, "multiples", told).slice(0, 1);
        case "shift":
          return paired === undefined ? [] : shiftTables(paired, slider, told);
        case "moves":
          return paired === undefined ? [] : moveTables(paired, told);
        case "scenarios":
          return scenarioTables(finding, told);
        case "deciles":
          return decileTables(finding, told);
        default:
          return [];
      }
    }
    case "triad": {
      const triad = signifierOf(finding, told);
      if (triad === null) return [];
      if (view === "moves") return triadMoveTables(finding, triad, told);
      if (view === "zoneMoves") return zoneMoveTables(finding, triad, part.scenario, told);
      return triadTables(finding, triad, part.scenario, told);
    }
    case "stones": {
      const stones = signifierOf(finding, told);
      const stone = stoneOf(finding.stones, part.stone);
      if (stones === null || stone === null) return [];
      return view === "association" ? associationTables(stone, told) : planeTables(stone, stones, part.scenario, told);
    }
    case "choice": {
      const choice = signifierOf(finding, told);
      if (choice === null) return [];
      return view === "changes"
        ? changeTables(finding, choice, part.scenario, told)
        : optionTables(finding, choice, part.scenario, told);
    }
    case "story":
      return [];
  }
}

/** The one asked for, or the first. */
export const stoneOf = (stones: StoneFound[], stone: string | null): StoneFound | null =>
  stones.find((one) => one.stone === stone) ?? stones[0] ?? null;
