import type { Language, Phase, Theme } from "../contract";

export interface StudioTexts {
  page: string;
  otherLanguage: string;
  connection: { connecting: string; live: string; lost: string };
  openBoard: string;
  room: {
    heading: string;
    joined: string;
    answering: string;
    delegates: string;
    responses: string;
    pairs: string;
    code: string;
    qr: string;
    withoutPhone: string;
    forSomeone: string;
    kiosk: string;
  };
  rounds: {
    heading: string;
    round: (number: number) => string;
    phases: Record<Phase, string>;
    revealed: string;
    answers: (count: number) => string;
    all: (count: number) => string;
    open: (number: number) => string;
    close: (number: number) => string;
    reveal: (number: number) => string;
    reset: (number: number) => string;
    wasReset: (times: number) => string;
    next: string;
    oneAtATime: (number: number) => string;
    revealHint: string;
    undeclared: string;
    declare: string;
    confirm: (number: number) => string;
    confirmYes: string;
    confirmNo: string;
    confirmReset: (number: number, answered: number, revealed: boolean) => string;
    resetYes: (number: number) => string;
    resetNo: string;
    done: string;
    over: string;
    collecting: string;
    ownPace: string;
  };
  board: {
    heading: string;
    screen: string;
    joinScreen: string;
    figureScreen: string;
    question: string;
    figure: string;
    next: string;
    hide: string;
    show: string;
    hiddenNow: string;
    shownNow: string;
    language: string;
    theme: string;
    themes: Record<Theme | "own", string>;
    preview: string;
    sees: {
      join: string;
      hidden: string;
      waiting: string;
      story: string;
      replay: string;
      figure: (figure: string) => string;
    };
  };
  walk: {
    heading: string;
    notBegun: string;
    of: (at: number, all: number) => string;
    back: string;
    next: string;
    coming: string;
    keys: string;
    list: (count: number) => string;
    up: (name: string) => string;
    remove: (name: string) => string;
    add: string;
    whole: string;
  };
  offline: string;
  unknown: string;
}

const en: StudioTexts = {
  page: "Facilitator",
  otherLanguage: "Cymraeg",
  connection: {
    connecting: "Connecting …",
    live: "Connected",
    lost: "Connection lost, trying again. What you see may be old.",
  },
  openBoard: "Open the board in a new tab",
  room: {
    heading: "In the room",
    joined: "joined",
    answering: "still answering",
    delegates: "delegates have answered",
    responses: "responses",
    pairs: "complete pairs",
    code: "Code",
    qr: "QR code that opens the join page",
    withoutPhone: "Somebody has no phone?",
    forSomeone: "Enter answers for them",
    kiosk: "Open a shared screen",
  },
  rounds: {
    heading: "Rounds",
    round: (number) => `Round ${number}`,
    phases: { planned: "planned", open: "open", closed: "closed" },
    revealed: "revealed",
    answers: (count) => `answered by ${count}`,
    all: (count) => (count === 1 ? "The round" : `All ${count} rounds`),
    open: (number) => `Open round ${number}`,
    close: (number) => `Close round ${number}`,
    reveal: (number) => `Reveal round ${number}`,
    reset: (number) => `Reset round ${number}`,
    wasReset: (times) => (times === 1 ? "reset once" : `reset ${times} times`),
    next: "Next step",
    oneAtATime: (number) => `Round ${number} is open. Close it before you open another.`,
    undeclared:
      "No analysis plan is locked. Until the first reveal it can be said which question decides; afterwards everything found is exploratory.",
    declare: "Lock one in the workbench",
    revealHint: "Answers given after a reveal stay out of the primary result.",
    confirm: (number) =>
      `Round ${number} is still open. Whoever answers after the reveal has seen the others: those answers stay out of the primary result.`,
    confirmYes: "Yes, reveal it now",
    confirmNo: "Not yet",
    confirmReset: (number, answered, revealed) =>
      `${answered === 0 ? `Nobody has answered round ${number}.` : `The answers of ${answered === 1 ? "1 person" : `${answered} people`} to round ${number} become void: they count nowhere any more, and their stories leave the list and the board.`} The round is planned again, and everybody is asked anew when you open it.${revealed ? " Its results have been shown: whoever answers again has seen them." : ""} This cannot be undone.`,
    resetYes: (number) => `Yes, reset round ${number}`,
    resetNo: "No, keep it as it is",
    done: "Every round is closed and revealed.",
    over: "The seminar is over.",
    collecting:
      "People can tell as much as they like, on any day, until you close a round. A round that you reveal goes on, but what is told afterwards stays out of the primary result.",
    ownPace: "Everybody goes through the open rounds at their own pace. Close them when the room is done.",
  },
  board: {
    heading: "What the board shows",
    screen: "Screen",
    joinScreen: "Join page",
    figureScreen: "Question",
    question: "Which question",
    figure: "Figure",
    next: "Next figure",
    hide: "Hide",
    show: "Show",
    hiddenNow: "Results are hidden.",
    shownNow: "Results of revealed rounds are on the board.",
    language: "Language of the board",
    theme: "Colours on the board",
    themes: { own: "as its own screen has them", light: "light", dark: "dark", contrast: "high contrast" },
    preview: "The board now",
    sees: {
      join: "The room sees how to join.",
      hidden: "The room sees the question, and that results are hidden.",
      waiting: "The room sees the question. There is nothing to show yet: reveal a round first.",
      story: "The room sees a story that was approved.",
      replay: "The room sees how the figure formed.",
      figure: (figure) => `The room sees: ${figure}.`,
    },
  },
  walk: {
    heading: "Walk through the results",
    notBegun: "Not begun. One key turns the board from view to view.",
    of: (at, all) => `${at} of ${all}`,
    back: "Back",
    next: "Next view",
    coming: "Coming:",
    keys: "→, space and Page Down go on, also from a presenter’s remote",
    list: (count) => `The list (${count})`,
    up: (name) => `Move up: ${name}`,
    remove: (name) => `Leave out: ${name}`,
    add: "Add what the board shows now",
    whole: "All questions in all figures",
  },
  offline: "The server did not answer. Nothing was changed; try again.",
  unknown: "The server refused without saying why.",
};

const cy: StudioTexts = {
  page: "Hwylusydd",
  otherLanguage: "English",
  connection: {
    connecting: "Yn cysylltu …",
    live: "Wedi cysylltu",
    lost: "Collwyd y cysylltiad, yn rhoi cynnig arall arni. Gall yr hyn a welwch fod yn hen.",
  },
  openBoard: "Agor y bwrdd mewn tab newydd",
  room: {
    heading: "Yn yr ystafell",
    joined: "wedi ymuno",
    answering: "yn dal i ateb",
    delegates: "o gynrychiolwyr wedi ateb",
    responses: "o ymatebion",
    pairs: "o barau cyflawn",
    code: "Cod",
    qr: "Cod QR sy’n agor y dudalen ymuno",
    withoutPhone: "Does gan rywun ddim ffôn?",
    forSomeone: "Nodi atebion ar eu rhan",
    kiosk: "Agor sgrin a rennir",
  },
  rounds: {
    heading: "Rowndiau",
    round: (number) => `Rownd ${number}`,
    phases: { planned: "wedi’i chynllunio", open: "ar agor", closed: "wedi cau" },
    revealed: "wedi’i datgelu",
    answers: (count) => `atebwyd gan ${count}`,
    all: (count) => (count === 1 ? "Y rownd" : `Pob un o’r ${count} rownd`),
    open: (number) => `Agor rownd ${number}`,
    close: (number) => `Cau rownd ${number}`,
    reveal: (number) => `Datgelu rownd ${number}`,
    reset: (number) => `Ailosod rownd ${number}`,
    wasReset: (times) => (times === 1 ? "ailosodwyd unwaith" : `ailosodwyd ${times} gwaith`),
    next: "Y cam nesaf",
    oneAtATime: (number) => `Mae rownd ${number} ar agor. Caewch hi cyn agor un arall.`,
    undeclared:
      "Nid oes cynllun dadansoddi wedi’i gloi. Hyd at y datgelu cyntaf gellir dweud pa gwestiwn sy’n penderfynu; wedi hynny mae popeth a geir yn archwiliadol.",
    declare: "Cloi un yn y fainc waith",
    revealHint: "Mae atebion a roddir ar ôl datgelu’n aros y tu allan i’r prif ganlyniad.",
    confirm: (number) =>
      `Mae rownd ${number} ar agor o hyd. Bydd pawb sy’n ateb ar ôl y datgelu wedi gweld atebion y lleill: bydd yr atebion hynny’n aros y tu allan i’r prif ganlyniad.`,
    confirmYes: "Ie, datgelwch hi nawr",
    confirmNo: "Ddim eto",
    confirmReset: (number, answered, revealed) =>
      `${answered === 0 ? `Does neb wedi ateb rownd ${number}.` : `Bydd atebion ${answered === 1 ? "1 person" : `${answered} o bobl`} i rownd ${number} yn mynd yn ddi-rym: ni fyddant yn cyfrif yn unman mwyach, a bydd eu straeon yn gadael y rhestr a’r bwrdd.`} Bydd y rownd wedi’i chynllunio eto, a gofynnir i bawb o’r newydd pan fyddwch yn ei hagor.${revealed ? " Dangoswyd ei chanlyniadau: bydd pawb sy’n ateb eto wedi’u gweld." : ""} Ni ellir dadwneud hyn.`,
    resetYes: (number) => `Ie, ailosod rownd ${number}`,
    resetNo: "Na, ei chadw fel y mae",
    done: "Mae pob rownd wedi cau ac wedi’i datgelu.",
    over: "Mae’r seminar ar ben.",
    collecting:
      "Gall pobl adrodd faint a fynnant, ar unrhyw ddiwrnod, nes i chi gau rownd. Mae rownd a ddatgelir yn parhau, ond mae’r hyn a adroddir wedyn yn aros y tu allan i’r prif ganlyniad.",
    ownPace:
      "Mae pawb yn mynd drwy’r rowndiau agored ar eu cyflymder eu hunain. Caewch nhw pan fydd yr ystafell wedi gorffen.",
  },
  board: {
    heading: "Beth mae’r bwrdd yn ei ddangos",
    screen: "Sgrin",
    joinScreen: "Tudalen ymuno",
    figureScreen: "Cwestiwn",
    question: "Pa gwestiwn",
    figure: "Ffigur",
    next: "Ffigur nesaf",
    hide: "Cuddio",
    show: "Dangos",
    hiddenNow: "Mae’r canlyniadau wedi’u cuddio.",
    shownNow: "Mae canlyniadau’r rowndiau a ddatgelwyd ar y bwrdd.",
    language: "Iaith y bwrdd",
    theme: "Lliwiau ar y bwrdd",
    themes: { own: "fel ar ei sgrin ei hun", light: "golau", dark: "tywyll", contrast: "cyferbyniad uchel" },
    preview: "Y bwrdd nawr",
    sees: {
      join: "Mae’r ystafell yn gweld sut i ymuno.",
      hidden: "Mae’r ystafell yn gweld y cwestiwn, a bod y canlyniadau wedi’u cuddio.",
      waiting: "Mae’r ystafell yn gweld y cwestiwn. Does dim i’w ddangos eto: datgelwch rownd yn gyntaf.",
      story: "Mae’r ystafell yn gweld stori a gymeradwywyd.",
      replay: "Mae’r ystafell yn gweld sut y ffurfiwyd y llun.",
      figure: (figure) => `Mae’r ystafell yn gweld: ${figure}.`,
    },
  },
  walk: {
    heading: "Cerdded drwy’r canlyniadau",
    notBegun: "Heb ddechrau. Mae un fysell yn troi’r bwrdd o olwg i olwg.",
    of: (at, all) => `${at} o ${all}`,
    back: "Yn ôl",
    next: "Golwg nesaf",
    coming: "Nesaf:",
    keys: "Mae →, bylchwr a Page Down yn mynd ymlaen, hefyd o declyn cyflwyno",
    list: (count) => `Y rhestr (${count})`,
    up: (name) => `Symud i fyny: ${name}`,
    remove: (name) => `Gadael allan: ${name}`,
    add: "Ychwanegu’r hyn mae’r bwrdd yn ei ddangos nawr",
    whole: "Pob cwestiwn ym mhob llun",
  },
  offline: "Ni atebodd y gweinydd. Ni newidiwyd dim; rhowch gynnig arall arni.",
  unknown: "Gwrthododd y gweinydd heb ddweud pam.",
};

export const STUDIO: Record<Language, StudioTexts> = { en, cy };
