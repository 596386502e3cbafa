import type { Language } from "../contract";

/** What the facilitator's page says about running a seminar, besides its rounds. */
const en = {
  countdown: {
    heading: "Time left",
    hint: "The board counts down and tells the room. Nothing closes by itself: you close the round.",
    minutes: (count: number) => `${count} min`,
    tell: (count: number) => (count === 1 ? "Tell the room: 1 minute left" : `Tell the room: ${count} minutes left`),
    own: "Minutes",
    show: "Tell the room, close nothing",
    away: "Take the countdown away",
  },
};
export type RunningTexts = typeof en;

const cy: RunningTexts = {
  countdown: {
    heading: "Amser ar ôl",
    hint: "Mae’r bwrdd yn cyfrif i lawr ac yn dweud wrth yr ystafell. Does dim yn cau ohono’i hun: chi sy’n cau’r rownd.",
    minutes: (count) => `${count} mun.`,
    tell: (count) =>
      count === 1 ? "Dweud wrth yr ystafell: 1 funud ar ôl" : `Dweud wrth yr ystafell: ${count} o funudau ar ôl`,
    own: "Munudau",
    show: "Dweud wrth yr ystafell, heb gau dim",
    away: "Tynnu’r cyfrif i lawr oddi ar y bwrdd",
  },
};

export const RUNNING: Record<Language, RunningTexts> = { en, cy };
