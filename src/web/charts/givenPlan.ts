import type { BoardPlan, Choice, Slider, Stones, Triad } from "../shared/contract";

// An instrument with one signifier of each kind, for tests.
const text = (en: string, cy: string) => ({ en, cy });
const question = (id: string, en: string, cy: string) => ({
  id,
  question: text(en, cy),
  required: true,
  notApplicable: true,
});

export const slider: Slider = {
  ...question(
    "reporting",
    "Transparent reporting of any failure will…",
    "Bydd adrodd yn agored am unrhyw fethiant yn…",
  ),
  kind: "slider",
  left: text("people get fired", "arwain at ddiswyddo pobl"),
  right: text("people get promoted", "arwain at ddyrchafu pobl"),
};
export const triad: Triad = {
  ...question("helpful", "What would be helpful to decisions?", "Beth fyddai’n helpu penderfyniadau?"),
  kind: "triad",
  left: text("clear process and rules", "proses a rheolau clir"),
  top: text("common sense", "synnwyr cyffredin"),
  right: text("freedom to act", "rhyddid i weithredu"),
};
export const stones: Stones = {
  ...question("users", "Involving service users", "Cynnwys defnyddwyr gwasanaeth"),
  kind: "stones",
  x: { title: text("Involvement", "Cynnwys"), low: text("nobody", "neb"), high: text("everybody", "pawb") },
  y: { title: text("Decision", "Penderfyniad"), low: text("worse", "gwaeth"), high: text("better", "gwell") },
  stones: [{ id: "decision", label: text("Decision", "Penderfyniad") }],
};
export const choice: Choice = {
  ...question("who", "Who should decide?", "Pwy ddylai benderfynu?"),
  kind: "choice",
  options: [
    { id: "team", label: text("The team", "Y tîm") },
    { id: "manager", label: text("A manager", "Rheolwr") },
  ],
  several: true,
  ordered: false,
  other: true,
  preferNotToSay: false,
};
const named = (id: string, en: string, cy: string) => ({ id, name: text(en, cy), description: text("", "") });
export const framings = [
  named("failure-is-not-an-option", "Failure is Not an Option", "Nid yw Methu’n Opsiwn"),
  named("safe-to-fail", "Safe to Fail", "Diogel i Fethu"),
];
const nothing = text("", "");
export const plan: BoardPlan = {
  code: "RISK17",
  joinAddress: "http://192.168.1.20:5080",
  joinQr: "/qr.svg",
  instrument: {
    id: "well-managed-risks",
    version: 1,
    languages: ["en", "cy"],
    name: text("Well managed risks", "Risgiau wedi’u rheoli’n dda"),
    stem: nothing,
    framings,
    scenarios: [named("winter", "Winter", "Gaeaf")],
    signifiers: [
      slider,
      triad,
      stones,
      choice,
      { ...question("story", "What happened?", "Beth ddigwyddodd?"), kind: "story", titled: false },
    ],
    aboutYou: [],
    consent: {
      version: 1,
      introduction: nothing,
      count: nothing,
      showDot: nothing,
      analyseStory: nothing,
      quoteStory: nothing,
    },
  },
};
