import type { MarkState, Named } from "../shared/contract";
import type { At, Findings, SensitivityRow, StateCounts } from "../shared/findingsContract";
import type { SliderFinding } from "../shared/placementContract";
import { framings, plan, slider } from "./givenPlan";
import { dotFindings } from "./givenDots";
import { lineFound, pairedFound } from "./givenLines";

export * from "./givenLines";

// Findings as the server makes them, for tests and for drawing figures without a server: shaped like the reference seminar.
const text = (en: string, cy: string) => ({ en, cy });
const named = (id: string, en: string, cy: string): Named => ({ id, name: text(en, cy), description: text("", "") });
export const scenarios = [
  named("winter", "A hard winter", "Gaeaf caled"),
  named("online", "Everything online", "Popeth ar-lein"),
  named("merger", "Two services merge", "Uno dau wasanaeth"),
];
export const FIRST = framings[0]?.id ?? "";
export const SECOND = framings[1]?.id ?? "";

const states = (placed: number): StateCounts => ({
  placed,
  notApplicable: 2,
  skipped: 1,
  cleared: 0,
  neverReached: 0,
});
export const cells: { framing: string; scenario: string; states: Record<MarkState, number> }[] = [
  FIRST,
  SECOND,
].flatMap((framing) => scenarios.map(({ id }) => ({ framing, scenario: id, states: states(33) })));
export const sensitivity = (estimate: number): SensitivityRow[] => [
  row("primary", text("As planned", "Fel y cynlluniwyd"), estimate),
  row("withAfterReveal", text("With answers after the reveal", "Gydag atebion ar ôl y datgelu"), estimate + 0.02),
  row("withoutCareless", text("Without careless answers", "Heb atebion diofal"), estimate + 0.03),
];
const row = (id: string, name: SensitivityRow["name"], estimate: number): SensitivityRow => ({
  id,
  name,
  delegates: 35,
  estimate,
  low: estimate - 0.06,
  high: estimate + 0.06,
  p: 0.0001,
});

const at = (framing: string | null, scenario: string | null): At => ({ framing, scenario });
export const sliderFinding: SliderFinding = {
  kind: "slider",
  signifier: slider.id,
  role: "primary",
  states: cells,
  notApplicable: { firstOnly: 3, secondOnly: 1, p: 0.625 },
  sentences: [
    text(
      "Of 35 delegates who answered under both frameworks, 82% moved towards “people get promoted”; mean shift +0.31 of the line.",
      "O’r 35 o gynrychiolwyr a atebodd o dan y ddau fframwaith, symudodd 82% tuag at “arwain at ddyrchafu pobl”; symudiad cymedrig +0.31 o’r llinell.",
    ),
  ],
  sensitivity: sensitivity(0.31),
  lines: [
    { ...at(null, null), ...lineFound(0.5, 211, 0.22) },
    { ...at(FIRST, null), ...lineFound(0.33, 107) },
    { ...at(SECOND, null), ...lineFound(0.66, 104) },
    ...scenarios.map(({ id }, place) => ({ ...at(FIRST, id), ...lineFound(0.3 + place * 0.04, 35) })),
    ...scenarios.map(({ id }, place) => ({ ...at(SECOND, id), ...lineFound(0.7 - place * 0.06, 34) })),
  ],
  paired: [
    { scenario: null, ...pairedFound(0.31) },
    ...scenarios.map(({ id }, place) => ({ scenario: id, ...pairedFound(0.4 - place * 0.1, 0.09) })),
  ],
  interplay: {
    delegates: 31,
    p: 0.02,
    friedman: [
      { framing: FIRST, statistic: 2.1, p: 0.35 },
      { framing: SECOND, statistic: 8.4, p: 0.015 },
    ],
  },
  crossover: null,
  shape: {
    kolmogorovSmirnov: 0.71,
    energy: 0.24,
    deciles: Array.from({ length: 9 }, (_, place) => {
      const first = 0.14 + place * 0.048;
      const difference = 0.36 - place * 0.015;
      return {
        at: (place + 1) / 10,
        first,
        second: first + difference,
        difference,
        low: difference - 0.08,
        high: difference + 0.08,
      };
    }),
  },
  equivalence: { smallest: 0.1, p: 0.99, equivalent: false },
  unpaired: null,
};

export const findings: Findings = {
  schema: 1,
  program: "narratives 0.3.0",
  seed: 2017,
  draws: 9999,
  level: 0.95,
  dataHash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  title: plan.instrument.name,
  instrument: { ...plan.instrument, scenarios },
  plan: {
    locked: true,
    signifiers: [
      { signifier: slider.id, role: "primary", direction: "right", smallestDifference: 0.1 },
      { signifier: "helpful", role: "secondary", direction: "none", smallestDifference: null },
    ],
  },
  selection: { framings: [], scenarios: [], aboutYou: [], language: null, order: null, reveal: "before" },
  compared: { first: FIRST, second: SECOND },
  knowsDelegates: true,
  units: {
    delegates: 37,
    responses: 218,
    completePairs: 104,
    afterReveal: 4,
    late: 1,
    order: { firstThenSecond: 37, secondThenFirst: 0, unknown: 0 },
    confounded: true,
    careless: { responses: 4, fast: 3, identical: 0, unmoved: 1 },
    leftOut: [{ reason: text("Without consent to count", "Heb gydsyniad i gyfrif"), count: 3, lines: [] }],
  },
  signifiers: [sliderFinding, ...dotFindings(cells, scenarios, sensitivity)],
  family: [
    {
      signifier: slider.id,
      stone: null,
      role: "primary",
      p: 0.0001,
      holm: 0.0002,
      maxT: 0.0002,
      benjaminiHochberg: null,
    },
    {
      signifier: "helpful",
      stone: null,
      role: "secondary",
      p: 0.003,
      holm: 0.003,
      maxT: 0.004,
      benjaminiHochberg: null,
    },
    {
      signifier: "users",
      stone: "decision",
      role: "exploratory",
      p: 0.2,
      holm: null,
      maxT: null,
      benjaminiHochberg: 0.3,
    },
    { signifier: "who", stone: null, role: "exploratory", p: 0.3, holm: null, maxT: null, benjaminiHochberg: 0.3 },
  ],
  words: [
    { word: "blame", framing: FIRST, z: 3.1, first: 22, second: 4, delegates: 17 },
    { word: "checklist", framing: FIRST, z: 2.4, first: 12, second: 2, delegates: 9 },
    { word: "pilot", framing: SECOND, z: 3.4, first: 3, second: 25, delegates: 18 },
    { word: "learned", framing: SECOND, z: 2.8, first: 5, second: 21, delegates: 15 },
  ],
  seminars: null,
  sentences: [
    text(
      "Everyone saw “Failure is Not an Option” first: framing cannot be told from order.",
      "Gwelodd pawb “Nid yw Methu’n Opsiwn” yn gyntaf: ni ellir gwahanu’r fframio a’r drefn.",
    ),
  ],
};
