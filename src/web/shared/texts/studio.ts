import type { Language, Phase } from "../contract";

export interface StudioTexts {
  page: string;
  otherLanguage: string;
  connection: { connecting: string; live: string; lost: string };
  openBoard: string;
  room: {
    heading: string;
    joined: string;
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
    open: (number: number) => string;
    close: (number: number) => string;
    reveal: (number: number) => string;
    next: string;
    oneAtATime: (number: number) => string;
    revealHint: string;
    confirm: (number: number) => string;
    confirmYes: string;
    confirmNo: string;
    done: string;
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
    preview: string;
    sees: { join: string; hidden: string; waiting: string; story: string; figure: (figure: string) => string };
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
    answers: (count) => (count === 1 ? "1 response" : `${count} responses`),
    open: (number) => `Open round ${number}`,
    close: (number) => `Close round ${number}`,
    reveal: (number) => `Reveal round ${number}`,
    next: "Next step",
    oneAtATime: (number) => `Round ${number} is open. Close it before you open another.`,
    revealHint: "Answers given after a reveal stay out of the primary result.",
    confirm: (number) =>
      `Round ${number} is still open. Whoever answers after the reveal has seen the others: those answers stay out of the primary result.`,
    confirmYes: "Yes, reveal it now",
    confirmNo: "Not yet",
    done: "Every round is closed and revealed.",
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
    preview: "The board now",
    sees: {
      join: "The room sees how to join.",
      hidden: "The room sees the question, and that results are hidden.",
      waiting: "The room sees the question. There is nothing to show yet: reveal a round first.",
      story: "The room sees a story that was approved.",
      figure: (figure) => `The room sees: ${figure}.`,
    },
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
    answers: (count) => (count === 1 ? "1 ymateb" : `${count} o ymatebion`),
    open: (number) => `Agor rownd ${number}`,
    close: (number) => `Cau rownd ${number}`,
    reveal: (number) => `Datgelu rownd ${number}`,
    next: "Y cam nesaf",
    oneAtATime: (number) => `Mae rownd ${number} ar agor. Caewch hi cyn agor un arall.`,
    revealHint: "Mae atebion a roddir ar ôl datgelu’n aros y tu allan i’r prif ganlyniad.",
    confirm: (number) =>
      `Mae rownd ${number} ar agor o hyd. Bydd pawb sy’n ateb ar ôl y datgelu wedi gweld atebion y lleill: bydd yr atebion hynny’n aros y tu allan i’r prif ganlyniad.`,
    confirmYes: "Ie, datgelwch hi nawr",
    confirmNo: "Ddim eto",
    done: "Mae pob rownd wedi cau ac wedi’i datgelu.",
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
    preview: "Y bwrdd nawr",
    sees: {
      join: "Mae’r ystafell yn gweld sut i ymuno.",
      hidden: "Mae’r ystafell yn gweld y cwestiwn, a bod y canlyniadau wedi’u cuddio.",
      waiting: "Mae’r ystafell yn gweld y cwestiwn. Does dim i’w ddangos eto: datgelwch rownd yn gyntaf.",
      story: "Mae’r ystafell yn gweld stori a gymeradwywyd.",
      figure: (figure) => `Mae’r ystafell yn gweld: ${figure}.`,
    },
  },
  offline: "Ni atebodd y gweinydd. Ni newidiwyd dim; rhowch gynnig arall arni.",
  unknown: "Gwrthododd y gweinydd heb ddweud pam.",
};

export const STUDIO: Record<Language, StudioTexts> = { en, cy };
