import type { SeminarDifference, SeminarSide, SeminarsFound } from "../../shared/findingsContract";
import { inLanguage } from "../../shared/language";
import { decimal, signed } from "../numbers";
import type { ForestRow } from "./forest";
import type { Told } from "./told";

/** Two rows for a slider that both seminars compared: how far each one's delegates moved. */
export function seminarRows(found: SeminarDifference, seminars: SeminarsFound, { texts, language }: Told): ForestRow[] {
  const row = (key: string, side: SeminarSide): ForestRow => ({
    key,
    name: inLanguage(key === "first" ? seminars.first : seminars.second, language),
    estimate: side.mean,
    low: side.low,
    high: side.high,
    told: `${side.mean === null ? "" : signed(side.mean)} (${texts.delegates(side.delegates)})`,
  });
  return [row("first", found.first), row("second", found.second)];
}

/** What stands in the table for one side; a triad or a stone has a centre that went somewhere, which a table has no room for. */
export const sideCell = (side: SeminarSide, shift: boolean, { texts }: Told): string => {
  const delegates = texts.delegates(side.delegates);
  if (side.mean === null) return delegates;
  const number = shift ? signed : decimal;
  return side.low === null || side.high === null
    ? `${number(side.mean)}; ${delegates}`
    : `${number(side.mean)} (${number(side.low)} … ${number(side.high)}); ${delegates}`;
};

export const differenceCell = ({ difference, low, high }: SeminarDifference): string =>
  difference === null
    ? ""
    : low === null || high === null
      ? signed(difference)
      : `${signed(difference)} (${signed(low)} … ${signed(high)})`;
