import type { Slider } from "../../shared/contract";
import type { PairedFound, SliderFinding } from "../../shared/placementContract";
import { inLanguage } from "../../shared/language";
import { decimal, signed } from "../numbers";
import { percentages } from "../shift";
import type { Table } from "../tables";
import { arranged, type LineView } from "./linePanels";
import { framingName, groupName, pCell, scenarioName, smallestOf, type Told, unlessFew } from "./told";

const percentOf = (level: number): number => Math.round(level * 100);

export function lineTables(finding: SliderFinding, slider: Slider, view: LineView, told: Told): Table[] {
  const { texts, language, findings } = told;
  const lines = arranged(view, finding, findings.instrument).flat(2);
  const { table } = texts;
  const number = (value: number | null): string => unlessFew(value, told);
  const range = (low: number | null, high: number | null): string =>
    low === null || high === null ? texts.tooFewToShow : texts.ends(decimal(low), decimal(high));
  const edge = (bin: number): string => (bin / 20).toFixed(2);
  return [
    {
      caption: table.summary,
      head: [
        table.framework,
        table.placed,
        table.delegates,
        table.mean,
        table.interval(percentOf(findings.level)),
        table.spread,
        table.median,
        table.quartiles,
      ],
      rows: lines.map((line) => [
        groupName(line, told),
        String(line.placed),
        String(line.delegates),
        number(line.mean),
        range(line.meanLow, line.meanHigh),
        number(line.sd),
        number(line.median),
        range(line.lowerQuartile, line.upperQuartile),
      ]),
    },
    {
      caption: table.bins(inLanguage(slider.left, language), inLanguage(slider.right, language)),
      head: [table.value, ...lines.map((line) => groupName(line, told))],
      rows: Array.from({ length: 20 }, (_, bin) => [
        table.range(edge(bin), edge(bin + 1)),
        ...lines.map(({ histogram, tooFew }) => (tooFew ? "–" : String(histogram[bin] ?? 0))),
      ]),
    },
  ];
}

export function shiftTables(paired: PairedFound, slider: Slider, told: Told): Table[] {
  const { texts, language, findings } = told;
  const { table } = texts;
  const pole = { left: inLanguage(slider.left, language), right: inLanguage(slider.right, language) };
  const shares = [paired.movedLeft, paired.same, paired.movedRight].map((share) => share ?? 0);
  const [left, same, right] = percentages(shares).map((part) => (paired.tooFew ? texts.tooFewToShow : `${part}%`));
  const shown = (value: number | null, low: number | null, high: number | null): string =>
    value === null || low === null || high === null
      ? unlessFew(value, told, signed)
      : `${signed(value)} (${texts.ends(signed(low), signed(high))})`;
  const interval = `${texts.interval(percentOf(findings.level))}, ${texts.methods[paired.interval]}`;
  const chance = `${pCell(paired.p)} (${paired.exact ? table.exact : `${findings.draws} ${table.draws}`})`;
  const smallest = smallestOf(slider.id, told);
  const edge = (bin: number): string => decimal(-1 + bin / 10);
  return [
    {
      caption: table.summary,
      head: [table.measure, table.value],
      rows: [
        [table.delegates, String(paired.delegates)],
        [table.pairs, String(paired.pairs)],
        [table.movedLeft(pole.left), left ?? ""],
        [table.same(decimal(paired.tolerance)), same ?? ""],
        [table.movedRight(pole.right), right ?? ""],
        [`${table.mean} (${interval})`, shown(paired.mean, paired.low, paired.high)],
        [texts.hodgesLehmann, shown(paired.hodgesLehmann, paired.hodgesLehmannLow, paired.hodgesLehmannHigh)],
        [table.superiority(pole.right), unlessFew(paired.superiority, told)],
        [table.p, paired.p === null ? texts.tooFewToShow : chance],
        [table.wilcoxon, paired.wilcoxonP === null ? texts.tooFewToShow : pCell(paired.wilcoxonP)],
        ...(smallest === null ? [] : [[texts.smallest, `±${decimal(smallest)}`]]),
      ],
    },
    {
      caption: table.differences,
      head: [table.difference, table.delegates],
      rows: paired.histogram.map((count, bin) => [table.range(edge(bin), edge(bin + 1)), String(count)]),
    },
  ];
}

export function moveTables(paired: PairedFound, told: Told): Table[] {
  const { findings, texts } = told;
  const { table } = texts;
  const compared = findings.compared;
  return [
    {
      caption: texts.views.moves,
      head: [
        table.delegate,
        framingName(compared?.first ?? null, told),
        framingName(compared?.second ?? null, told),
        table.difference,
      ],
      rows: paired.moves.map(([first, second], place) => [
        String(place + 1),
        decimal(first),
        decimal(second),
        signed(second - first),
      ]),
    },
  ];
}

export function scenarioTables(finding: SliderFinding, told: Told): Table[] {
  const { table, tooFewToShow } = told.texts;
  return [
    {
      caption: told.texts.views.scenarios,
      head: [
        table.scenario,
        table.delegates,
        table.pairs,
        table.mean,
        table.interval(percentOf(told.findings.level)),
        table.p,
      ],
      rows: finding.paired.map(({ scenario, delegates, pairs, mean, low, high, p }) => [
        scenarioName(scenario, told),
        String(delegates),
        String(pairs),
        unlessFew(mean, told, signed),
        low === null || high === null ? tooFewToShow : told.texts.ends(signed(low), signed(high)),
        pCell(p),
      ]),
    },
  ];
}

export function decileTables(finding: SliderFinding, told: Told): Table[] {
  const { table } = told.texts;
  const compared = told.findings.compared;
  return [
    {
      caption: told.texts.views.deciles,
      head: [
        table.decile,
        framingName(compared?.first ?? null, told),
        framingName(compared?.second ?? null, told),
        table.difference,
        told.texts.interval(percentOf(told.findings.level)),
      ],
      rows: (finding.shape?.deciles ?? []).map(({ at, first, second, difference, low, high }) => [
        told.texts.decile(at),
        decimal(first),
        decimal(second),
        signed(difference),
        told.texts.ends(signed(low), signed(high)),
      ]),
    },
  ];
}
