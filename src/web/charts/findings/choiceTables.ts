import type { Choice } from "../../shared/contract";
import type { ChoiceFinding, SensitivityRow } from "../../shared/findingsContract";
import { inLanguage } from "../../shared/language";
import { signed } from "../numbers";
import { optionsOf, RESERVED } from "../options";
import type { Table } from "../tables";
import { framingName, groupName, pCell, type Told, unlessFew } from "./told";

export function optionName(
  choice: Choice,
  option: string,
  { language, texts }: Pick<Told, "language" | "texts">,
): string {
  const reserved = RESERVED.find((id) => id === option);
  if (reserved !== undefined) return texts.reserved[reserved];
  const own = choice.options.find(({ id }) => id === option);
  return own === undefined ? option : inLanguage(own.label, language);
}

export function optionTables(finding: ChoiceFinding, choice: Choice, scenario: string | null, told: Told): Table[] {
  const { texts } = told;
  const groups = finding.groups.filter((group) => group.scenario === scenario);
  const cell = (group: (typeof groups)[number], option: string): string => {
    if (group.tooFew) return texts.tooFewToShow;
    const count = group.options.find((one) => one.option === option)?.count ?? 0;
    return group.placed === 0 ? "0" : `${count} (${Math.round((count / group.placed) * 100)}%)`;
  };
  return [
    {
      caption: texts.views.options,
      head: [texts.table.option, ...groups.map((group) => groupName(group, told))],
      rows: [
        ...optionsOf(choice).map((option) => [
          optionName(choice, option, told),
          ...groups.map((group) => cell(group, option)),
        ]),
        [texts.table.placed, ...groups.map(({ placed }) => String(placed))],
      ],
    },
  ];
}

export function changeTables(finding: ChoiceFinding, choice: Choice, scenario: string | null, told: Told): Table[] {
  const { texts, findings } = told;
  const compared = findings.compared;
  return finding.paired
    .filter((one) => one.scenario === scenario)
    .map((paired) => ({
      caption: texts.views.changes,
      head: [
        texts.table.option,
        texts.onlyUnder(framingName(compared?.first ?? null, told)),
        texts.both,
        texts.onlyUnder(framingName(compared?.second ?? null, told)),
        "p (McNemar)",
      ],
      rows: paired.options.map(({ option, firstOnly, both, secondOnly, p }) => [
        optionName(choice, option, told),
        String(firstOnly),
        String(both),
        String(secondOnly),
        pCell(p),
      ]),
    }));
}

export function sensitivityTables(rows: SensitivityRow[], told: Told): Table[] {
  const { texts, findings, language } = told;
  return [
    {
      caption: texts.views.sensitivity,
      head: [
        texts.table.analysis,
        texts.table.delegates,
        texts.table.mean,
        texts.table.interval(Math.round(findings.level * 100)),
        "p",
      ],
      rows: rows.map(({ name, delegates, estimate, low, high, p }) => [
        inLanguage(name, language),
        String(delegates),
        unlessFew(estimate, told, signed),
        low === null || high === null ? "–" : texts.ends(signed(low), signed(high)),
        pCell(p),
      ]),
    },
  ];
}
