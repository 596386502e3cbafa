import type { Named } from "../shared/contract";
import type { ChoiceFinding, SensitivityRow, StoryFinding } from "../shared/findingsContract";
import type {
  Part,
  PlaneFound,
  StoneFound,
  StonesFinding,
  TriadFinding,
  TriadFound,
  ZoneName,
} from "../shared/placementContract";
import { choice, framings, stones, triad } from "./givenPlan";

// The triad, the plane, the choice and the story of the given findings. Dots come from a small seeded sequence, not from chance.
const FIRST = framings[0]?.id ?? "";
const SECOND = framings[1]?.id ?? "";
const text = (en: string, cy: string) => ({ en, cy });

function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

const lattice = (value: number): number => Math.round(value * 100) / 100;

function triadDots(count: number, around: Part, seed: number): [number, number, number][] {
  const next = sequence(seed);
  return Array.from({ length: count }, () => {
    const parts = [around[0], around[1], 1 - around[0] - around[1]].map(
      (part) => part * -Math.log(next() * 0.98 + 0.01),
    );
    const all = parts.reduce((sum, part) => sum + part, 0);
    return [lattice((parts[0] ?? 0) / all), lattice((parts[1] ?? 0) / all), 1];
  });
}

function planeDots(count: number, around: Part, seed: number): [number, number, number][] {
  const next = sequence(seed);
  const near = (middle: number): number => lattice(Math.min(1, Math.max(0, middle + (next() + next() - 1) * 0.4)));
  return Array.from({ length: count }, () => [near(around[0]), near(around[1]), 1]);
}

const ring = (centre: Part, radius: number): Part[] =>
  Array.from({ length: 48 }, (_, step) => {
    const angle = (step / 48) * 2 * Math.PI;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * 0.8 * Math.sin(angle)];
  });

const ZONES: ZoneName[] = ["left", "top", "right", "leftTop", "topRight", "leftRight", "centre"];
const triadFound = (around: Part, seed: number): TriadFound => ({
  placed: 96,
  delegates: 37,
  tooFew: false,
  dots: triadDots(70, around, seed),
  hexagons: [],
  hexagonSize: 0,
  centre: around,
  region: ring(around, 0.04),
  spread50: ring(around, 0.12),
  spread95: ring(around, 0.17),
  zones: ZONES.map((zone, place) => ({ zone, count: [30, 12, 8, 14, 6, 9, 17][(place + seed) % 7] ?? 0 })),
});

const planeFound = (around: Part, seed: number): PlaneFound => ({
  placed: 97,
  delegates: 36,
  tooFew: false,
  dots: planeDots(60, around, seed),
  mean: around,
  region: ring(around, 0.04),
  spread50: ring(around, 0.16),
  spread95: ring(around, 0.3),
});

const moves = (from: [number, number, number][], to: [number, number, number][]) =>
  from
    .slice(0, 24)
    .map(([a, b], place): [number, number, number, number] => [a, b, to[place]?.[0] ?? a, to[place]?.[1] ?? b]);

const ofTriad = { first: triadFound([0.55, 0.3], 1), second: triadFound([0.22, 0.33], 3) };
const ofPlane = { first: planeFound([0.4, 0.42], 5), second: planeFound([0.6, 0.63], 7) };
const tested = { delegates: 34, pairs: 99, tooFew: false, t2: 24.1, p: 0.0004, exact: false };

export const stoneFound: StoneFound = {
  stone: "decision",
  groups: [
    { framing: null, scenario: null, ...planeFound([0.5, 0.52], 9) },
    { framing: FIRST, scenario: null, ...ofPlane.first },
    { framing: SECOND, scenario: null, ...ofPlane.second },
  ],
  paired: [
    {
      ...tested,
      scenario: null,
      first: ofPlane.first.mean,
      second: ofPlane.second.mean,
      moves: moves(ofPlane.first.dots, ofPlane.second.dots),
    },
  ],
  within: { r: 0.46, low: 0.31, high: 0.6, delegates: 34 },
  between: { r: 0.12, low: -0.2, high: 0.42, delegates: 36 },
  spearman: 0.38,
};

type Cells = TriadFinding["states"];
export function dotFindings(
  states: Cells,
  scenarios: Named[],
  sensitivity: (estimate: number) => SensitivityRow[],
): [TriadFinding, StonesFinding, ChoiceFinding, StoryFinding] {
  const base = {
    states,
    notApplicable: null,
    sentences: [text("No clear difference.", "Dim gwahaniaeth clir.")],
    sensitivity: [],
  };
  const triadFinding: TriadFinding = {
    ...base,
    kind: "triad",
    signifier: triad.id,
    role: "secondary",
    sensitivity: sensitivity(0.4),
    groups: [
      { framing: null, scenario: null, ...triadFound([0.38, 0.32], 2) },
      { framing: FIRST, scenario: null, ...ofTriad.first },
      { framing: SECOND, scenario: null, ...ofTriad.second },
      ...scenarios.flatMap(({ id }) => [
        { framing: FIRST, scenario: id, ...ofTriad.first },
        { framing: SECOND, scenario: id, ...ofTriad.second },
      ]),
    ],
    paired: [
      {
        ...tested,
        scenario: null,
        first: ofTriad.first.centre,
        second: ofTriad.second.centre,
        permanova: { f: 9.7, p: 0.001 },
        zoneMoves: {
          zones: ZONES,
          counts: ZONES.map((_, from) =>
            ZONES.map((_to, to) => ((from * 3 + to * 5 + 1) % 7 === 0 ? 6 : (from + to) % 4)),
          ),
          statistic: 14.2,
          p: 0.02,
        },
        moves: moves(ofTriad.first.dots, ofTriad.second.dots),
      },
    ],
  };
  return [
    triadFinding,
    { ...base, kind: "stones", signifier: stones.id, role: "exploratory", stones: [stoneFound] },
    choiceFinding(base),
    { ...base, kind: "story", signifier: "story", role: "exploratory", stories: 83 },
  ];
}

function choiceFinding(
  base: Pick<ChoiceFinding, "states" | "notApplicable" | "sentences" | "sensitivity">,
): ChoiceFinding {
  const counted = (team: number, manager: number, other: number) => [
    { option: "team", count: team },
    { option: "manager", count: manager },
    { option: "other", count: other },
  ];
  return {
    ...base,
    kind: "choice",
    signifier: choice.id,
    role: "exploratory",
    groups: [
      { framing: null, scenario: null, placed: 200, tooFew: false, options: counted(110, 80, 14) },
      { framing: FIRST, scenario: null, placed: 100, tooFew: false, options: counted(34, 62, 5) },
      { framing: SECOND, scenario: null, placed: 100, tooFew: false, options: counted(76, 18, 9) },
    ],
    paired: [
      {
        scenario: null,
        delegates: 33,
        pairs: 97,
        tooFew: false,
        statistic: 12.3,
        p: 0.002,
        options: [
          { option: "team", firstOnly: 6, secondOnly: 47, both: 28, p: 0.0001 },
          { option: "manager", firstOnly: 46, secondOnly: 4, both: 14, p: 0.0001 },
          { option: "other", firstOnly: 2, secondOnly: 6, both: 3, p: 0.29 },
        ],
      },
    ],
    unpaired: null,
  };
}
