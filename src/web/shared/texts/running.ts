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
  keys: {
    heading: "Keys",
    hint: "Whoever has a facilitator’s key can do all that you can do here. A key that is ended opens nothing from that moment on.",
    roles: { facilitator: "facilitator", board: "board", analyst: "analyst" },
    withSeminar: "made with the seminar",
    made: (role: string, when: string) => `${role}, ${when}`,
    yours: "you came in with this one",
    label: "For whom",
    role: "What it opens",
    make: "Make a key",
    once: (label: string) => `The key for ${label}. It is shown this once:`,
    copy: "Copy",
    end: (label: string) => `End the key: ${label}`,
    confirm: (label: string) => `End the key of ${label}? Whoever is here with it is let go at once.`,
    confirmOwn: "This is the key that you came in with. If you end it, this page closes to you.",
    yes: "Yes, end it",
    no: "No, keep it",
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
  keys: {
    heading: "Allweddi",
    hint: "Gall pwy bynnag sydd ag allwedd hwylusydd wneud popeth y gallwch chi ei wneud yma. Nid yw allwedd y daethpwyd â hi i ben yn agor dim o’r eiliad honno ymlaen.",
    roles: { facilitator: "hwylusydd", board: "bwrdd", analyst: "dadansoddwr" },
    withSeminar: "gwnaed gyda’r seminar",
    made: (role, when) => `${role}, ${when}`,
    yours: "daethoch i mewn gyda hon",
    label: "I bwy",
    role: "Beth mae’n ei agor",
    make: "Gwneud allwedd",
    once: (label) => `Yr allwedd ar gyfer: ${label}. Dim ond unwaith y caiff ei dangos:`,
    copy: "Copïo",
    end: (label) => `Dod â’r allwedd i ben: ${label}`,
    confirm: (label) =>
      `Dod â’r allwedd i ben: ${label}? Bydd pwy bynnag sydd yma gyda hi’n colli mynediad ar unwaith.`,
    confirmOwn: "Dyma’r allwedd y daethoch i mewn gyda hi. Os dewch â hi i ben, bydd y dudalen hon yn cau i chi.",
    yes: "Ie, dod â hi i ben",
    no: "Na, ei chadw",
  },
};

export const RUNNING: Record<Language, RunningTexts> = { en, cy };
