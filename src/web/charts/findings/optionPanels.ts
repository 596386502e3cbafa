import type { Choice, Instrument } from "../../shared/contract";
import type { ChoiceFinding } from "../../shared/findingsContract";
import { type Box, type Frame, type Hue, hueOf } from "../frame";
import { optionsOf } from "../options";

export interface OptionRow {
  option: string;
  y: number;
  top: number;
  height: number;
  bars: { framing: string; hue: Hue; count: number; share: number; box: Box }[];
}

export interface OptionRows {
  start: number;
  rows: OptionRow[];
  heads: { framing: string; hue: Hue; placed: number; tooFew: boolean }[];
  height: number;
}

const HEAD = 2.2;
const BAR = 1.35;

/** Shares of the answers placed under each framing, so that framings with more answers do not look more in favour. */
export function optionRows(
  finding: ChoiceFinding,
  choice: Choice,
  scenario: string | null,
  instrument: Instrument,
  frame: Pick<Frame, "width" | "em">,
): OptionRows {
  const { em, width } = frame;
  const found = instrument.framings.flatMap(({ id }) =>
    finding.groups.filter((group) => group.framing === id && group.scenario === scenario),
  );
  // Without framings there is one bar for each option.
  const groups =
    found.length > 0 ? found : finding.groups.filter((group) => group.framing === null && group.scenario === scenario);
  const start = Math.min(width * 0.34, em * 17);
  const tall = em * (BAR * Math.max(1, groups.length) + 0.9);
  const head = em * HEAD * Math.max(1, groups.length > 1 ? 1 : 0);
  const rows = optionsOf(choice).map((option, place): OptionRow => {
    const top = head + place * tall;
    const bars = groups.flatMap(({ framing, placed, tooFew, options }, of) => {
      if (tooFew) return [];
      const count = options.find((one) => one.option === option)?.count ?? 0;
      const share = placed === 0 ? 0 : count / placed;
      const box = {
        x: start,
        y: top + em * (0.45 + of * BAR),
        width: share * Math.max(1, width - start - em * 7),
        height: em * (BAR - 0.15),
      };
      return [{ framing: framing ?? "all", hue: hue(framing, instrument), count, share, box }];
    });
    return { option, top, height: tall, y: top + tall / 2, bars };
  });
  return {
    start,
    rows,
    heads: groups.map(({ framing, placed, tooFew }) => ({
      framing: framing ?? "all",
      hue: hue(framing, instrument),
      placed,
      tooFew,
    })),
    height: head + tall * rows.length,
  };
}

const hue = (framing: string | null, instrument: Instrument): Hue =>
  framing === null ? "pooled" : hueOf(framing, instrument.framings);

export interface OptionChange {
  option: string;
  y: number;
  /** Chosen only under framework 1, under both, only under framework 2. */
  first: Box;
  both: number;
  second: Box;
  firstOnly: number;
  secondOnly: number;
  p: number;
}

/** What was chosen only under framework 1 reaches to the left of the middle, what only under framework 2 to the right. */
export function optionChanges(
  paired: ChoiceFinding["paired"][number],
  choice: Choice,
  frame: Pick<Frame, "width" | "em">,
): { rows: OptionChange[]; middle: [number, number]; start: number; height: number } {
  const { em, width } = frame;
  const start = Math.min(width * 0.3, em * 15);
  const end = width - em * 6;
  const centre = (start + end) / 2;
  const middle: [number, number] = [centre - em * 2, centre + em * 2];
  const known = optionsOf(choice).flatMap((option) => paired.options.filter((one) => one.option === option));
  const most = Math.max(1, ...known.flatMap(({ firstOnly, secondOnly }) => [firstOnly, secondOnly]));
  const reach = Math.max(1, middle[0] - start - em * 2.5);
  const tall = em * 2.1;
  const rows = known.map((one, place): OptionChange => {
    const y = em * 3.2 + tall * (place + 0.5);
    const left = (one.firstOnly / most) * reach;
    const box = { y: y - em * 0.6, height: em * 1.2 };
    return {
      ...one,
      y,
      first: { ...box, x: middle[0] - left, width: left },
      second: { ...box, x: middle[1], width: (one.secondOnly / most) * reach },
    };
  });
  return { rows, middle, start, height: em * 3.4 + tall * rows.length };
}
