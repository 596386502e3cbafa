import type { PictureProblem } from "../../studio/planning/picturing";
import type { Signifier } from "../contract";

export const en = {
  tab: "Plan",
  heading: "What is asked",
  frozen:
    "A round has been open, so what is asked stays as it is: answers to different words could not be compared. Plan another seminar with it instead.",
  kept: "What you write is kept on this computer until you publish it.",
  unsaved: "Not published yet",
  published: "Published. Phones that had joined show it now.",
  overtaken:
    "A colleague has published another version since you began. Publish yours over it, or give yours up and see theirs.",
  stand: "Keep mine, over theirs",
  giveUp: "Give mine up",
  publish: "Publish",
  begin: "Begin from a template",
  beginWith: "Begin with it",
  blank: "A blank sheet",
  open: "Open a file (ours, or a SenseMaker definition)",
  begun: (count: number) =>
    count === 0
      ? "Read from SenseMaker. What is still to be written is listed under “Before it is published”."
      : `Read from SenseMaker, without ${count} of its elements, which ask nothing here:`,
  download: "Save as a file",
  notAnInstrument: "This file holds no instrument.",
  next: "Plan another seminar with this",
  nextHint: "It has its own code, its own keys and no answers. This one stays as it is.",
  keysOnce: "Write these down now: they are shown this once.",
  seminarCode: "Code",
  keys: { facilitator: "Facilitator’s key", board: "Board’s key", analyst: "Analyst’s key" },
  copy: "Copy",
  seminar: "The seminar",
  name: "Name",
  stem: "What is said before all questions",
  easy: "Show easy-read wordings as well, and their pictures",
  easyRead: "easy read",
  collection: "How answers are collected",
  collections: {
    rounds: "In rounds, one after another",
    ownPace: "Each at their own pace through what is open",
    open: "Open: several stories from one person, on any day",
  },
  crossover: "Who meets which framing first",
  crossovers: {
    none: "Everybody in the planned order",
    delegate: "Half the delegates in the other order, drawn evenly",
    table: "Every other table in the other order",
  },
  randomOrder: "Questions in an order drawn for each delegate",
  lists: {
    framings: "Framings",
    scenarios: "Scenarios",
    signifiers: "Questions",
    aboutYou: "About you",
    practice: "To practise with, before the first round",
  },
  addFraming: "Add a framing",
  addScenario: "Add a scenario",
  kinds: { slider: "Slider", triad: "Triad", stones: "Stones on a plane", choice: "Choice", story: "Story" } as Record<
    Signifier["kind"],
    string
  >,
  add: (kind: string) => `Add: ${kind}`,
  up: (name: string) => `Move up: ${name}`,
  down: (name: string) => `Move down: ${name}`,
  remove: (name: string) => `Remove: ${name}`,
  description: "Description",
  question: "Question",
  id: "Name in the data",
  required: "An answer is needed",
  notApplicable: "Offers “Not applicable”",
  left: "Left",
  top: "Top",
  right: "Right",
  poles: "How people would take each end (never shown to them)",
  tones: { neutral: "neutral", good: "good", bad: "bad" },
  reason: "Why a good and a bad end are wanted here",
  titled: "Asks for a title",
  attach: "With the story",
  attachable: {
    nothing: "nothing else",
    photo: "one photo, if they like",
    voice: "one short recording, if they like",
    either: "one photo or one short recording, if they like",
  },
  several: "Several may be chosen",
  ordered: "The options are in order",
  other: "Offers “Other”",
  preferNotToSay: "Offers “Prefer not to say”",
  options: "Options",
  option: (number: number) => `Option ${number}`,
  addOption: "Add an option",
  code: "How a voice from this group is signed, such as “UC” (if it is to be)",
  stones: "Stones",
  stone: (number: number) => `Stone ${number}`,
  addStone: "Add a stone",
  axes: { x: "Across", y: "Upwards" },
  axisTitle: "Title of the axis",
  low: "Low end",
  high: "High end",
  onlyIf: "Asked",
  always: "Always",
  onlyAfter: (name: string) => `Only after: ${name}`,
  consent: "Consent",
  introduction: "Introduction",
  ticks: {
    count: "Count my answers",
    showDot: "Show my dot",
    analyseStory: "Analyse my story",
    quoteStory: "Quote my story",
  },
  reading: "Before it is published",
  ready: "Everything is there, in both languages.",
  version: (version: number) => `Version ${version} is published`,
  versions: (count: number) => `Versions (${count})`,
  size: (framings: number, scenarios: number, questions: number) =>
    `framings: ${framings}, scenarios: ${scenarios}, questions: ${questions}`,
  goBack: "Go on with it",
  goBackTo: (version: number) => `Go on with version ${version}`,
  faults: (count: number) =>
    count === 1 ? "1 thing is missing or stands twice" : `${count} things are missing or stand twice`,
  remarks: (count: number) => (count === 1 ? "1 remark" : `${count} remarks`),
  remarksHint: "Advice with its reason. You decide.",
  minutes: (minutes: number) =>
    `About ${minutes === 1 ? "1 minute" : `${minutes} minutes`} for each delegate, without the talk.`,
  expected: "Delegates expected",
  smallest: (percent: number) =>
    `So many show a shift of ${percent} % of the line or more, four times in five, if people differ as they usually do. A smaller one may stay unseen.`,
  pictures: {
    picture: "Picture",
    add: "Add a picture",
    change: "Choose another picture",
    remove: "Remove the picture",
    says: "What there is to see in the picture, for whoever does not see it",
    hint: "Shown with the easy-read wording. A PNG or JPEG of 24 KB at most, drawn for a white ground.",
    added: "The picture is there. Say in every language what there is to see in it.",
    problems: (problem: PictureProblem) => {
      switch (problem.kind) {
        case "type":
          return "This is not a PNG or a JPEG. Save the picture as one of them, and choose it again.";
        case "heavy":
          return `This picture has ${Math.ceil(problem.found / 1024)} KB, and 24 KB is the most. Make it smaller, and choose it again.`;
        case "large":
          return `This picture is more than ${problem.most} pixels wide or high. Make it smaller, and choose it again.`;
        case "damaged":
          return "This picture cannot be read. Save it anew, and choose it again.";
        case "many":
          return `There are ${problem.most} pictures, and that is the most. Remove one first.`;
      }
    },
  },
  preview: "On the phone",
  untitled: "untitled",
};
export type PlanningTexts = typeof en;
