import type { Language } from "../contract";

/** What the facilitator's page says about running a seminar, besides its rounds. */
const en = {
  countdown: {
    heading: "Time left",
    hint: "The board counts down and tells the room. Nothing closes by itself: you close the round.",
    minutes: (count: number) => `${count} min`,
    own: "Minutes",
    show: "Tell the room, close nothing",
    away: "Take the countdown away",
  },
  end: {
    heading: "The end",
    button: "End the seminar",
    confirm: (open: number) =>
      `${open === 0 ? "" : open === 1 ? "The round that is open closes. " : `The ${open} rounds that are open close. `}Nobody joins or answers any more; whoever is in the middle of an answer can still send it for a quarter of an hour. Board and phones say thank you. You can open the seminar again.`,
    yes: "Yes, end it now",
    no: "Not yet",
    over: "The seminar is over. Board and phones say so. Results can still be revealed and shown.",
    resume: "Open the seminar again",
    sees: "The room sees that the seminar is over.",
    bundle: "Download everything (zip)",
    bundleHint: "Data, findings, report and figures, with the stories: told in confidence, so keep the file safe.",
  },
};
export type RunningTexts = typeof en;

const cy: RunningTexts = {
  countdown: {
    heading: "Amser ar ôl",
    hint: "Mae’r bwrdd yn cyfrif i lawr ac yn dweud wrth yr ystafell. Does dim yn cau ohono’i hun: chi sy’n cau’r rownd.",
    minutes: (count) => `${count} mun.`,
    own: "Munudau",
    show: "Dweud wrth yr ystafell, heb gau dim",
    away: "Tynnu’r cyfrif i lawr oddi ar y bwrdd",
  },
  end: {
    heading: "Y diwedd",
    button: "Dod â’r seminar i ben",
    confirm: (open) =>
      `${open === 0 ? "" : open === 1 ? "Bydd y rownd sydd ar agor yn cau. " : `Bydd y ${open} rownd sydd ar agor yn cau. `}Ni fydd neb yn ymuno nac yn ateb mwyach; caiff pwy bynnag sydd ar ganol ateb ei anfon o hyd am chwarter awr. Bydd y bwrdd a’r ffonau’n dweud diolch. Gallwch agor y seminar eto.`,
    yes: "Ie, dod ag ef i ben nawr",
    no: "Ddim eto",
    over: "Mae’r seminar ar ben. Mae’r bwrdd a’r ffonau’n dweud hynny. Gellir datgelu a dangos canlyniadau o hyd.",
    resume: "Agor y seminar eto",
    sees: "Mae’r ystafell yn gweld bod y seminar ar ben.",
    bundle: "Lawrlwytho popeth (zip)",
    bundleHint:
      "Data, canfyddiadau, adroddiad a ffigurau, gyda’r straeon: fe’u hadroddwyd yn gyfrinachol, felly cadwch y ffeil yn ddiogel.",
  },
};

export const RUNNING: Record<Language, RunningTexts> = { en, cy };
