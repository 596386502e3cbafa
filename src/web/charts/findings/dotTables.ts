import type { Stones, Triad } from "../../shared/contract";
import type { Part, StoneFound, TriadFinding } from "../../shared/placementContract";
import { inLanguage } from "../../shared/language";
import { decimal, signed } from "../numbers";
import type { Table } from "../tables";
import { framingName, groupName, pCell, scenarioName, type Told } from "./told";
import { ZONES } from "./zones";

export function triadTables(finding: TriadFinding, triad: Triad, scenario: string | null, told: Told): Table[] {
  const { texts, language } = told;
  const { table } = texts;
  const corner = {
    left: inLanguage(triad.left, language),
    top: inLanguage(triad.top, language),
    right: inLanguage(triad.right, language),
  };
  const names = texts.zones(corner);
  const groups = finding.groups.filter((group) => group.scenario === scenario);
  return [
    {
      caption: `${table.centre}: ${corner.left} / ${corner.top} / ${corner.right}`,
      head: [table.framework, table.placed, table.delegates, corner.left, corner.top, corner.right],
      rows: groups.map((group) => [
        groupName(group, told),
        String(group.placed),
        String(group.delegates),
        ...three(group.centre, texts.tooFewToShow),
      ]),
    },
    {
      caption: texts.views.zones,
      head: [table.framework, ...ZONES.map((zone) => names[zone])],
      rows: groups.map((group) => [
        groupName(group, told),
        ...ZONES.map((zone) =>
          group.tooFew ? texts.tooFewToShow : String(group.zones.find((one) => one.zone === zone)?.count ?? 0),
        ),
      ]),
    },
  ];
}

function three(centre: Part | null, few: string): string[] {
  if (centre === null) return [few, few, few];
  const [left, top] = centre;
  return [left, top, 1 - left - top].map(decimal);
}

export function triadMoveTables(finding: TriadFinding, triad: Triad, told: Told): Table[] {
  const { texts, language, findings } = told;
  const { table } = texts;
  const corners = [triad.left, triad.top, triad.right].map((corner) => inLanguage(corner, language));
  const compared = findings.compared;
  return finding.paired.map(({ scenario, delegates, pairs, first, second, p, permanova }) => ({
    caption: `${texts.views.moves}, ${scenarioName(scenario, told)}`,
    head: [table.centre, table.delegates, table.pairs, ...corners, table.p, "PERMANOVA p"],
    rows: [
      [
        framingName(compared?.first ?? null, told),
        String(delegates),
        String(pairs),
        ...three(first, texts.tooFewToShow),
        "",
        "",
      ],
      [
        framingName(compared?.second ?? null, told),
        String(delegates),
        String(pairs),
        ...three(second, texts.tooFewToShow),
        pCell(p),
        pCell(permanova?.p ?? null),
      ],
    ],
  }));
}

export function zoneMoveTables(finding: TriadFinding, triad: Triad, scenario: string | null, told: Told): Table[] {
  const { texts, language } = told;
  const moves = finding.paired.find((one) => one.scenario === scenario)?.zoneMoves;
  if (moves === null || moves === undefined) return [];
  const names = texts.zones({
    left: inLanguage(triad.left, language),
    top: inLanguage(triad.top, language),
    right: inLanguage(triad.right, language),
  });
  return [
    {
      caption: texts.views.zoneMoves,
      head: [texts.table.from, ...moves.zones.map((zone) => names[zone])],
      rows: moves.zones.map((zone, row) => [names[zone], ...(moves.counts[row] ?? []).map(String)]),
    },
  ];
}

export function planeTables(stone: StoneFound, stones: Stones, scenario: string | null, told: Told): Table[] {
  const { texts, language } = told;
  const { table } = texts;
  const groups = stone.groups.filter((group) => group.scenario === scenario);
  return [
    {
      caption: `${table.mean}: ${inLanguage(stones.x.title, language)}, ${inLanguage(stones.y.title, language)}`,
      head: [
        table.framework,
        table.placed,
        table.delegates,
        inLanguage(stones.x.title, language),
        inLanguage(stones.y.title, language),
      ],
      rows: groups.map((group) => [
        groupName(group, told),
        String(group.placed),
        String(group.delegates),
        ...(group.mean === null ? [texts.tooFewToShow, texts.tooFewToShow] : group.mean.map(decimal)),
      ]),
    },
    ...associationTables(stone, told),
  ];
}

export function associationTables({ within, between, spearman }: StoneFound, told: Told): Table[] {
  const { texts } = told;
  const found = [
    { name: texts.within, one: within },
    { name: texts.between, one: between },
  ].flatMap(({ name, one }) =>
    one === null ? [] : [[name, String(one.delegates), signed(one.r), texts.ends(signed(one.low), signed(one.high))]],
  );
  const check = spearman === null ? [] : [["Spearman", "", signed(spearman), ""]];
  return found.length === 0
    ? []
    : [
        {
          caption: texts.views.association,
          head: [
            texts.table.correlation,
            texts.table.delegates,
            "r",
            texts.interval(Math.round(told.findings.level * 100)),
          ],
          rows: [...found, ...check],
        },
      ];
}
