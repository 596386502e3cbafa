import type { Figure, Instrument, Language, Series, Shift, Signifier, SliderFigure } from "../shared/contract";
import { inLanguage, nameOf } from "../shared/language";
import type { BoardTexts } from "../shared/texts/board";
import { decimal, signed } from "./numbers";
import { optionsOf, RESERVED } from "./options";
import { percentages } from "./shift";
import { dotTables } from "./dotTables";

export interface Table {
  caption: string;
  head: string[];
  /** The first cell of a row heads it. */
  rows: string[][];
}

export interface Told {
  instrument: Instrument;
  language: Language;
  texts: BoardTexts;
  /** The same in the other language, where both are to stand. */
  also?: Told | undefined;
}

/** In the language chosen, and in the other where both are to stand. */
export const spoken = (told: Told): Told[] => (told.also === undefined ? [told] : [told, told.also]);

/** The twin of every figure, for whoever cannot see it: the same numbers as a table. */
export function tablesOf(figure: Exclude<Figure, null>, signifier: Signifier, told: Told): Table[] {
  switch (figure.kind) {
    case "slider":
      return signifier.kind !== "slider"
        ? []
        : figure.shift !== null
          ? shiftTables(figure.shift, signifier, told)
          : sliderTables(figure, signifier, told);
    case "triad":
    case "stones":
      return dotTables(figure, signifier, told);
    case "choice": {
      if (signifier.kind !== "choice") return [];
      const { texts } = told;
      const rows = optionsOf(signifier).map((option) => [
        optionName(signifier, option, told),
        ...figure.framings.map(({ options, tooFew }) =>
          tooFew ? texts.table.tooFew : String(options.find((one) => one.option === option)?.count ?? 0),
        ),
      ]);
      const head = [texts.table.option, ...figure.framings.map(({ framing }) => framingName(framing, told))];
      return [{ caption: texts.table.summary, head, rows }];
    }
  }
}

export function framingName(framing: string, { instrument, language }: Told): string {
  const named = instrument.framings.find(({ id }) => id === framing);
  return named === undefined ? framing : inLanguage(named.name, language);
}

export function optionName(
  choice: Extract<Signifier, { kind: "choice" }>,
  option: string,
  { language, texts }: Told,
): string {
  const reserved = RESERVED.find((id) => id === option);
  if (reserved !== undefined) return texts.reserved[reserved];
  const own = choice.options.find(({ id }) => id === option);
  return own === undefined ? option : inLanguage(own.label, language);
}

type SliderQuestion = Extract<Signifier, { kind: "slider" }>;

function sliderTables(figure: SliderFigure, slider: SliderQuestion, told: Told): Table[] {
  const { texts, language } = told;
  const { framework, scenario, placed, mean, median, spread, late, tooFew } = texts.table;
  const rows: { names: string[]; series: Series }[] =
    figure.pooled !== null
      ? [{ names: [texts.all], series: figure.pooled }]
      : figure.cells.length > 0
        ? figure.cells.map((series) => ({
            names: [framingName(series.framing, told), nameOf(told.instrument.scenarios, series.scenario, language)],
            series,
          }))
        : figure.framings.map((series) => ({ names: [framingName(series.framing, told)], series }));
  const heads = figure.cells.length > 0 ? [framework, scenario] : [framework];
  const number = (value: number | null): string => (value === null ? tooFew : decimal(value));
  const interval = ({ estimate }: Series, of: "mean" | "median"): string =>
    estimate === null ? tooFew : texts.ends(decimal(estimate[`${of}Low`]), decimal(estimate[`${of}High`]));
  const level = Math.round(100 * (rows.find(({ series }) => series.estimate !== null)?.series.estimate?.level ?? 0.95));
  return [
    {
      caption: texts.table.summary,
      head: [...heads, placed, mean, texts.table.interval(level), median, texts.table.interval(level), spread, late],
      rows: rows.map(({ names, series }) => [
        ...names,
        String(series.placed),
        number(series.mean),
        interval(series, "mean"),
        number(series.median),
        interval(series, "median"),
        number(series.sd),
        String(series.afterReveal.reduce((sum, count) => sum + count, 0)),
      ]),
    },
    {
      caption: texts.table.bins(inLanguage(slider.left, language), inLanguage(slider.right, language)),
      head: [...heads, ...tenths(0, 1).map(([from, to]) => texts.table.range(from, to))],
      rows: rows.map(({ names, series }) => [
        ...names,
        ...inTenths(series.histogram).map((count) => (series.tooFew ? "–" : String(count))),
      ]),
    },
  ];
}

function shiftTables(shift: Shift, slider: SliderQuestion, told: Told): Table[] {
  const { texts, language } = told;
  const { measure, value, tooFew, framework } = texts.table;
  const pole = { left: inLanguage(slider.left, language), right: inLanguage(slider.right, language) };
  const shares = [shift.movedLeft, shift.same, shift.movedRight];
  const [left, same, right] = percentages(shares.map((share) => share ?? 0)).map((part) => `${part}%`);
  const unlessFew = (text: string | undefined): string => (shift.tooFew || text === undefined ? tooFew : text);
  const estimate = (number: number | null): string => (number === null ? tooFew : signed(number));
  const rows = [
    [texts.delegatesWord, String(shift.delegates)],
    [texts.moved(pole.left), unlessFew(left)],
    [texts.same(`±${decimal(shift.tolerance)}`), unlessFew(same)],
    [texts.moved(pole.right), unlessFew(right)],
    [texts.meanShift, estimate(shift.mean)],
    [texts.interval(Math.round(shift.level * 100)), texts.ends(estimate(shift.low), estimate(shift.high))],
  ];
  const [above = "", below = ""] = told.instrument.framings.slice(0, 2).map(({ id }) => framingName(id, told));
  const spans = tenths(-1, 1).map(([from, to]) => texts.ends(from, to));
  const counts = inTenths(shift.histogram).map((count) => (shift.tooFew ? "–" : String(count)));
  return [
    { caption: texts.table.summary, head: [measure, value], rows },
    { caption: texts.table.changes, head: [framework, ...spans], rows: [[texts.delegatesWord, ...counts]] },
    ...(shift.lines === undefined || shift.lines.length === 0
      ? []
      : [
          {
            caption: texts.table.each,
            head: [above, below],
            rows: shift.lines.map(([from, to]) => [decimal(from), decimal(to)]),
          },
        ]),
  ];
}

/** Twenty bins, two by two: a table that a person can listen to. */
function inTenths(histogram: number[]): number[] {
  return Array.from({ length: 10 }, (_, tenth) => (histogram[2 * tenth] ?? 0) + (histogram[2 * tenth + 1] ?? 0));
}

function tenths(from: number, to: number): [string, string][] {
  const edge = (step: number): string => (from + (step / 10) * (to - from)).toFixed(1).replace("-", "−");
  return Array.from({ length: 10 }, (_, step) => [edge(step), edge(step + 1)]);
}
