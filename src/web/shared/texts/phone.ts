import type { Language } from "../contract";
import { numbered } from "./counted";

const en = {
  oneMoment: "One moment…",
  noConnection: "No connection. Trying again…",
  beforeYouBegin: "Before you begin",
  consentQuestion: "What do you agree to?",
  consentHint: "Each tick is your own choice. You can leave any of them empty.",
  aboutYou: "About you",
  join: "Join",
  joining: "Joining…",
  joined: "You have joined",
  waitForFirst: "The first round has not opened yet.",
  appearsByItself: "Leave this page open: the questions will appear here by themselves.",
  nextAppears: "Leave this page open: the next round will appear here by itself.",
  roundClosed: (n: number) => `Round\u00a0${n} has closed`,
  lastRound: "That was the last round",
  lastRoundText:
    "Thank you for taking part. Keep your take-away code if you may want to see your answers later, or take them back.",
  revealed: "The room’s answers are on the screen now.",
  missed:
    "The round closed before your answer was sent. What you had entered is still on this phone; nobody else has seen it.",
  finish: "Finish my answer",
  round: (n: number, of: number) => `Round ${n} of ${of}`,
  framework: (n: number) => `Framework ${n}`,
  scenario: "Scenario",
  afterReveal: "The room’s answers have already been shown. Yours is still welcome; it will be shown apart from them.",
  send: "Send",
  sending: "Sending…",
  waitingToBeSent: numbered("en", { one: "# answer waiting to be sent", other: "# answers waiting to be sent" }),
  keepOpen: "It is safe on this phone, and goes out by itself as soon as there is a connection. Keep this page open.",
  problem: "There is a problem",
  notSent: "Your answer was not sent",
  missing: "Please answer this.",
  missingOrNot: "Answer this, or choose “Not applicable”.",
  stonesMissing: "Place every stone, or clear them.",
  tooLong: "Please make your text shorter.",
  otherMissing: "Write what you mean by “Other”.",
  thanks: "Thank you. Your answer has arrived.",
  thanksText: "You can change it as long as this round is open.",
  change: "Change my answer",
  changing: "You are changing your answer. When you send it, it replaces the earlier one.",
  keepEarlier: "Keep my earlier answer",
  mine: "My answers and code",
  easyRead: "Easy read",
  back: "Back",
  refused: "This could not be done. Tell the person who runs the seminar.",
};
export type PhoneTexts = typeof en;

const cy: PhoneTexts = {
  oneMoment: "Un eiliad…",
  noConnection: "Dim cysylltiad. Yn rhoi cynnig arall arni…",
  beforeYouBegin: "Cyn i chi ddechrau",
  consentQuestion: "Beth ydych chi’n cytuno iddo?",
  consentHint: "Eich dewis chi yw pob tic. Gallwch adael unrhyw un ohonynt yn wag.",
  aboutYou: "Amdanoch chi",
  join: "Ymuno",
  joining: "Yn ymuno…",
  joined: "Rydych wedi ymuno",
  waitForFirst: "Nid yw’r rownd gyntaf wedi agor eto.",
  appearsByItself: "Gadewch y dudalen hon ar agor: bydd y cwestiynau’n ymddangos yma ohonynt eu hunain.",
  nextAppears: "Gadewch y dudalen hon ar agor: bydd y rownd nesaf yn ymddangos yma ohoni’i hun.",
  roundClosed: (n) => `Mae rownd\u00a0${n} wedi cau`,
  lastRound: "Dyna’r rownd olaf",
  lastRoundText:
    "Diolch am gymryd rhan. Cadwch eich cod os ydych am weld eich atebion yn nes ymlaen, neu eu tynnu’n ôl.",
  revealed: "Mae atebion yr ystafell ar y sgrin nawr.",
  missed:
    "Caeodd y rownd cyn i’ch ateb gael ei anfon. Mae’r hyn a nodwyd gennych yn dal ar y ffôn hwn; does neb arall wedi’i weld.",
  finish: "Gorffen fy ateb",
  round: (n, of) => `Rownd ${n} o ${of}`,
  framework: (n) => `Fframwaith ${n}`,
  scenario: "Senario",
  afterReveal:
    "Mae atebion yr ystafell eisoes wedi’u dangos. Mae croeso i’ch ateb chi o hyd; caiff ei ddangos ar wahân iddynt.",
  send: "Anfon",
  sending: "Yn anfon…",
  // The noun stays singular after a numeral; the pronoun does not.
  waitingToBeSent: numbered("cy", { one: "# ateb yn aros i’w anfon", other: "# ateb yn aros i’w hanfon" }),
  keepOpen:
    "Mae’n ddiogel ar y ffôn hwn, a bydd yn cael ei anfon ohono’i hun cyn gynted ag y bydd cysylltiad. Cadwch y dudalen hon ar agor.",
  problem: "Mae problem",
  notSent: "Ni chafodd eich ateb ei anfon",
  missing: "Atebwch hwn, os gwelwch yn dda.",
  missingOrNot: "Atebwch hwn, neu dewiswch “Ddim yn berthnasol”.",
  stonesMissing: "Gosodwch bob carreg, neu cliriwch nhw.",
  tooLong: "Gwnewch eich testun yn fyrrach.",
  otherMissing: "Ysgrifennwch beth rydych yn ei olygu wrth “Arall”.",
  thanks: "Diolch. Mae eich ateb wedi cyrraedd.",
  thanksText: "Gallwch ei newid tra bo’r rownd hon ar agor.",
  change: "Newid fy ateb",
  changing: "Rydych yn newid eich ateb. Pan fyddwch yn ei anfon, bydd yn cymryd lle’r un cynharach.",
  keepEarlier: "Cadw fy ateb cynharach",
  mine: "Fy atebion a’m cod",
  easyRead: "Hawdd ei ddeall",
  back: "Yn ôl",
  refused: "Nid oedd modd gwneud hyn. Rhowch wybod i’r sawl sy’n cynnal y seminar.",
};

export const phoneTexts: Record<Language, PhoneTexts> = { en, cy };

/** What a refusal means for the person holding the phone, where that is said better than by the server's own reason. */
export const problemTexts: Record<string, Record<Language, string>> = {
  "round-closed": {
    en: "This round closed before your answer arrived.",
    cy: "Caeodd y rownd hon cyn i’ch ateb gyrraedd.",
  },
};
