import type { Language } from "../contract";
import type { StoryInQueue } from "../moderationContract";

export interface StoriesTexts {
  tabs: { run: string; stories: string; waiting: (count: number) => string };
  heading: string;
  hint: string;
  notQuotable: (count: number) => string;
  moderator: string;
  moderatorHint: string;
  nameFirst: string;
  log: string;
  required: string;
  relaxed: string;
  filter: string;
  all: string;
  verdicts: Record<StoryInQueue["verdict"], string>;
  keys: string;
  none: string;
  find: string;
  notFound: string;
  shownOf: (shown: number, found: number) => string;
  more: string;
  storyOf: (verdict: string) => string;
  pinned: string;
  onBoard: string;
  suggested: (count: number) => string;
  takeOutSuggested: string;
  approve: string;
  approveAgain: string;
  hide: string;
  pin: string;
  show: string;
  choose: string;
  feedback: {
    heading: string;
    hint: string;
    youSaid: string;
    weHeard: string;
    everybody: string;
    about: (count: number) => string;
    write: string;
    edit: string;
    remove: string;
    save: string;
    leave: string;
  };
}

const en: StoriesTexts = {
  tabs: { run: "Run", stories: "Stories", waiting: (count) => `${count} waiting` },
  heading: "Stories",
  hint: "Only stories whose tellers agree to be quoted are here. Press a word to take it out. A story can be shown once it is approved and its round is revealed.",
  notQuotable: (count) => (count === 1 ? "1 more may not be quoted." : `${count} more may not be quoted.`),
  moderator: "Your name",
  moderatorHint: "It stands in the log of who decided what, and nowhere else.",
  nameFirst: "Type your name first: every decision is signed.",
  log: "Download the log (CSV)",
  required: "Show no story before somebody has approved it",
  relaxed: "Stories can now be put before the room unread. Names of people may be in them.",
  filter: "Which stories",
  all: "All",
  verdicts: { waiting: "Waiting", approved: "Approved", hidden: "Hidden" },
  keys: "With a story in focus: A approve, H hide, R take out what is suggested, P pin, S show, J next, K previous.",
  none: "None yet.",
  find: "Find a word",
  notFound: "In none of them.",
  shownOf: (shown, found) => `${shown} of ${found}`,
  more: "Show more",
  storyOf: (verdict) => `Story, ${verdict.toLowerCase()}`,
  pinned: "pinned",
  onBoard: "on the board now",
  suggested: (count) => (count === 1 ? "One part may identify somebody." : `${count} parts may identify somebody.`),
  takeOutSuggested: "Take them out",
  approve: "Approve",
  approveAgain: "Approve as it is now",
  hide: "Hide",
  pin: "Pin",
  show: "Show on the board",
  choose: "Answer it below",
  feedback: {
    heading: "You said, we heard",
    hint: "Tell delegates what was done with what they said. They read it on their receipts, also weeks later. Choose stories above, and their tellers read that it is about them.",
    youSaid: "You said",
    weHeard: "We heard",
    everybody: "For everybody who took part.",
    about: (count) =>
      count === 1 ? "For everybody, and beside 1 story." : `For everybody, and beside ${count} stories.`,
    write: "Write an answer",
    edit: "Change",
    remove: "Remove",
    save: "Tell them",
    leave: "Leave it",
  },
};

const cy: StoriesTexts = {
  tabs: { run: "Rhedeg", stories: "Straeon", waiting: (count) => `${count} yn aros` },
  heading: "Straeon",
  hint: "Dim ond straeon gan bobl sy’n cytuno i gael eu dyfynnu sydd yma. Pwyswch air i’w dynnu allan. Gellir dangos stori ar ôl ei chymeradwyo ac ar ôl datgelu ei rownd.",
  notQuotable: (count) => `Ni cheir dyfynnu ${count} arall.`,
  moderator: "Eich enw",
  moderatorHint: "Yn y cofnod o bwy a benderfynodd beth y bydd, ac yn unman arall.",
  nameFirst: "Teipiwch eich enw yn gyntaf: mae pob penderfyniad wedi’i lofnodi.",
  log: "Lawrlwytho’r cofnod (CSV)",
  required: "Peidio â dangos unrhyw stori cyn i rywun ei chymeradwyo",
  relaxed: "Gellir bellach roi straeon gerbron yr ystafell heb i neb eu darllen. Gall enwau pobl fod ynddynt.",
  filter: "Pa straeon",
  all: "Pob un",
  verdicts: { waiting: "Yn aros", approved: "Wedi’i chymeradwyo", hidden: "Wedi’i chuddio" },
  keys: "Pan fydd y ffocws ar stori: A cymeradwyo, H cuddio, R tynnu’r awgrymiadau allan, P pinio, S dangos, J nesaf, K blaenorol.",
  none: "Dim eto.",
  find: "Chwilio am air",
  notFound: "Dim yn yr un ohonynt.",
  shownOf: (shown, found) => `${shown} o ${found}`,
  more: "Dangos rhagor",
  storyOf: (verdict) => `Stori, ${verdict.toLowerCase()}`,
  pinned: "wedi’i phinio",
  onBoard: "ar y bwrdd nawr",
  suggested: (count) =>
    count === 1 ? "Gall un rhan ddatgelu pwy yw rhywun." : `Gall ${count} rhan ddatgelu pwy yw rhywun.`,
  takeOutSuggested: "Eu tynnu allan",
  approve: "Cymeradwyo",
  approveAgain: "Cymeradwyo fel y mae nawr",
  hide: "Cuddio",
  pin: "Pinio",
  show: "Dangos ar y bwrdd",
  choose: "Ei hateb isod",
  feedback: {
    heading: "Dywedoch chi, clywsom ni",
    hint: "Dywedwch wrth y cynrychiolwyr beth a wnaed â’r hyn a ddywedwyd. Byddant yn ei ddarllen ar eu derbynebau, hefyd ymhen wythnosau. Dewiswch straeon uchod, a bydd y rhai a’u hadroddodd yn darllen ei fod amdanynt hwy.",
    youSaid: "Dywedoch chi",
    weHeard: "Clywsom ni",
    everybody: "I bawb a gymerodd ran.",
    about: (count) => (count === 1 ? "I bawb, ac wrth ymyl 1 stori." : `I bawb, ac wrth ymyl ${count} stori.`),
    write: "Ysgrifennu ateb",
    edit: "Newid",
    remove: "Dileu",
    save: "Dweud wrthynt",
    leave: "Gadael",
  },
};

export const STORIES: Record<Language, StoriesTexts> = { en, cy };
