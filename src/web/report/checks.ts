import type { ChoiceFinding, SignifierFinding } from "../shared/findingsContract";
import type { SliderFinding, TriadFinding } from "../shared/placementContract";
import type { ReportTexts } from "../shared/texts/report";
import { decimal, signed } from "../charts/numbers";
import { framingName, pValue, type Told } from "../charts/findings/told";

/** Name and value of everything that was looked at besides what the figures show. */
export type Check = [string, string];

export function checksOf(finding: SignifierFinding, texts: ReportTexts["checks"], told: Told): Check[] {
  switch (finding.kind) {
    case "slider":
      return [
        ...shapeChecks(finding, texts, told),
        ...pairedChecks(finding, texts, told),
        ...unpairedChecks(finding, texts, told),
      ];
    case "triad":
      return triadChecks(finding, texts);
    case "stones":
      return finding.stones.flatMap(({ paired }) =>
        paired
          .filter(({ scenario }) => scenario === null)
          .flatMap(({ t2, p }) => tested(texts.hotelling, t2, p, texts)),
      );
    case "choice":
      return choiceChecks(finding, texts);
    case "story":
      return [];
  }
}

const tested = (name: string, statistic: number | null, p: number | null, texts: ReportTexts["checks"]): Check[] =>
  statistic === null || p === null ? [] : [[name, texts.statistic(decimal(statistic), pValue(p))]];

const withInterval = (value: number, low: number, high: number, told: Told): string =>
  `${signed(value)} (${told.texts.ends(signed(low), signed(high))})`;

function shapeChecks({ lines, shape }: SliderFinding, texts: ReportTexts["checks"], told: Told): Check[] {
  const whole = lines.filter(({ scenario, tooFew }) => scenario === null && !tooFew);
  return [
    ...whole.flatMap(({ framing, normal }) =>
      normal === null
        ? []
        : tested(texts.normal(framingName(framing, told), normal.test), normal.statistic, normal.p, texts),
    ),
    ...whole.flatMap(({ framing, dip }) =>
      dip === null ? [] : tested(texts.dip(framingName(framing, told)), dip.statistic, dip.p, texts),
    ),
    ...whole.map(({ framing, heaping: { left, middle, right } }): Check => [
      texts.heaping(framingName(framing, told)),
      texts.heaped(left, middle, right),
    ]),
    ...(shape === null
      ? []
      : ([
          [texts.ks, decimal(shape.kolmogorovSmirnov)],
          [texts.energy, decimal(shape.energy)],
        ] satisfies Check[])),
  ];
}

function pairedChecks(
  { interplay, crossover, equivalence }: SliderFinding,
  texts: ReportTexts["checks"],
  told: Told,
): Check[] {
  const checks: Check[] = [];
  if (interplay !== null) {
    checks.push([texts.interplay, texts.p(pValue(interplay.p))]);
    for (const { framing, statistic, p } of interplay.friedman)
      checks.push(...tested(texts.friedman(framingName(framing, told)), statistic, p, texts));
  }
  if (crossover !== null) {
    const { framing, framingLow, framingHigh, p, order, orderP } = crossover;
    checks.push([texts.crossover, `${withInterval(framing, framingLow, framingHigh, told)}, ${texts.p(pValue(p))}`]);
    checks.push([texts.orderEffect, texts.statistic(signed(order), pValue(orderP))]);
  }
  if (equivalence !== null) {
    const said = equivalence.equivalent ? texts.equivalent : texts.notShown;
    checks.push([texts.equivalence(decimal(equivalence.smallest)), texts.statistic(said, pValue(equivalence.p))]);
  }
  return checks;
}

function unpairedChecks({ unpaired }: SliderFinding, texts: ReportTexts["checks"], told: Told): Check[] {
  if (unpaired === null) return [];
  const { shift, p, cliffsDelta, low, high } = unpaired;
  return [
    [texts.unpaired, texts.statistic(signed(shift), pValue(p))],
    [texts.cliff, withInterval(cliffsDelta, low, high, told)],
  ];
}

function triadChecks({ paired }: TriadFinding, texts: ReportTexts["checks"]): Check[] {
  return paired
    .filter(({ scenario }) => scenario === null)
    .flatMap(({ t2, p, permanova, zoneMoves }) => [
      ...tested(texts.hotelling, t2, p, texts),
      ...(permanova === null ? [] : tested(texts.permanova, permanova.f, permanova.p, texts)),
      ...(zoneMoves === null ? [] : tested(texts.zones, zoneMoves.statistic, zoneMoves.p, texts)),
    ]);
}

function choiceChecks({ paired, unpaired }: ChoiceFinding, texts: ReportTexts["checks"]): Check[] {
  const together = paired
    .filter(({ scenario }) => scenario === null)
    .flatMap(({ statistic, p }) => tested(texts.stuart, statistic, p, texts));
  if (unpaired === null) return together;
  const { chiSquare, freedom, p, fisher, cramersV } = unpaired;
  const apart: Check[] = fisher
    ? [[texts.fisher, texts.p(pValue(p))]]
    : tested(texts.chiSquare(freedom), chiSquare, p, texts);
  return [...together, ...apart, [texts.cramer, decimal(cramersV)]];
}
