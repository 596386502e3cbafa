import type { Language } from "../contract";

const en = {
  title: "What you have said",
  oneMoment: "One moment…",
  noConnection: "No connection. Trying again…",
  back: "Back to the seminar",
  enterTitle: "See what you have said",
  enterText: "With your take-away code you can see your answers, change what you agree to, or take everything back.",
  seminarLabel: "Seminar code",
  seminarHint: "It was on the screen in the room.",
  takeAwayLabel: "Your take-away code",
  takeAwayHint: "Sixteen letters and digits, in groups of four.",
  open: "Open",
  seminarUnknown: "There is no seminar with this code. Check it, and type it again.",
  takeAwayMalformed:
    "A take-away code has sixteen letters and digits, without 0, 1, I and O. Check it, and type it again.",
  takeAwayUnknown:
    "This take-away code has not joined this seminar. A code belongs to one seminar only: check that both codes are from the same one.",
  codeTitle: "Your take-away code",
  codeText:
    "Keep it, or this page’s address: they open this page on any device. Nobody can tell from the code who you are, and nobody can give it to you again.",
  qr: "QR code with the address of this page, for another device of yours",
  answers: "Your answers",
  noAnswers: "Nothing yet.",
  saidAt: (when: string, language: string) => `${when}, in ${language}`,
  inLanguage: { en: "English", cy: "Welsh" },
  you: "You",
  yours: "Your answer",
  asTable: "The numbers as a table",
  whereTitle: "Where am I?",
  whereNotYet:
    "Where you stand among the others appears here when the results of this round have been shown in the room.",
  tooFew: "Too few others have placed this to show where you stand.",
  late: "Your answer came after the round had closed, or after its results were shown. It is not compared with them.",
  setAside:
    "The round was begun anew, and this answer was set aside: it is in no result. You can still take it back, and what you wrote is then erased.",
  notCounted: "You have not agreed to be counted: your answer is only here, not in what the room sees.",
  onlyYou: "Only you see your dot here. You have not agreed to show it.",
  further: (share: number, label: string, others: number) =>
    `You are further towards “${label}” than ${share} % of the ${others} others.`,
  weighsMore: (share: number, label: string, others: number) =>
    `“${label}” weighs more in your answer than in that of ${share} % of the ${others} others.`,
  weighsLess: (share: number, label: string, others: number) =>
    `“${label}” weighs less in your answer than in that of ${share} % of the ${others} others.`,
  alike: (others: number) => `All ${others} others are where you are.`,
  chose: (count: number, others: number, label: string) => `“${label}”: so did ${count} of the ${others} others.`,
  takeBack: "Take this answer back",
  takeBackSure: "It will be taken out of every result, and what you wrote will be erased for good.",
  takeBackYes: "Yes, take it back",
  keep: "No, keep it",
  takenBack: "Your answer has been taken back.",
  consentTitle: "What you agree to",
  consentHint: "Each tick is your own choice. A change holds for everything you have said, also earlier.",
  consentSave: "Save",
  consentSaved: "Saved. It holds from now on, for everything you have said.",
  consentSame: "This is what you agree to now.",
  everythingTitle: "Take everything back",
  everythingText:
    "You leave the seminar: all your answers are taken out of every result, and everything you wrote is erased. This cannot be undone.",
  everything: "Take everything back",
  everythingSure: "Do you really want to take everything back, for good?",
  everythingYes: "Yes, take everything back",
  everythingNo: "No, keep everything",
  withdrawnTitle: "You have taken everything back",
  withdrawnText: (when: string) =>
    `Since ${when} nothing of yours is in any result. What you wrote has been erased for good.`,
  unfinishedText: (when: string) =>
    `Since ${when} nothing of yours is in any result. But not everything you wrote could be erased yet.`,
  finish: "Finish erasing",
  unfinished: "Not everything is done yet. Please press again.",
  storyRead: (n: number) =>
    n === 1
      ? "One person has read your story and given it a theme."
      : `${n} people have read your story and given it a theme.`,
  storyShown: (when: string) => `Your story was shown to the room on ${when}, without your name.`,
  feedbackTitle: "You said, we heard",
  youSaid: "You said",
  weHeard: "We heard",
  refused: "This could not be done. Tell the person who runs the seminar.",
};
export type ReceiptTexts = typeof en;

const cy: ReceiptTexts = {
  title: "Beth rydych wedi’i ddweud",
  oneMoment: "Un eiliad…",
  noConnection: "Dim cysylltiad. Yn rhoi cynnig arall arni…",
  back: "Yn ôl i’r seminar",
  enterTitle: "Gweld beth rydych wedi’i ddweud",
  enterText:
    "Gyda’ch cod i’w gadw gallwch weld eich atebion, newid yr hyn rydych yn cytuno iddo, neu dynnu popeth yn ôl.",
  seminarLabel: "Cod y seminar",
  seminarHint: "Roedd ar y sgrin yn yr ystafell.",
  takeAwayLabel: "Eich cod i’w gadw",
  takeAwayHint: "Un ar bymtheg o lythrennau a digidau, mewn grwpiau o bedwar.",
  open: "Agor",
  seminarUnknown: "Does dim seminar â’r cod hwn. Gwiriwch ef a’i deipio eto.",
  takeAwayMalformed:
    "Mae gan y cod i’w gadw un ar bymtheg o lythrennau a digidau, heb 0, 1, I nac O. Gwiriwch ef a’i deipio eto.",
  takeAwayUnknown:
    "Nid yw’r cod i’w gadw hwn wedi ymuno â’r seminar hwn. Mae cod yn perthyn i un seminar yn unig: gwiriwch fod y ddau god o’r un seminar.",
  codeTitle: "Eich cod i’w gadw",
  codeText:
    "Cadwch ef, neu gyfeiriad y dudalen hon: maent yn agor y dudalen hon ar unrhyw ddyfais. Ni all neb wybod o’r cod pwy ydych chi, ac ni all neb ei roi i chi eto.",
  qr: "Cod QR â chyfeiriad y dudalen hon, ar gyfer dyfais arall sydd gennych",
  answers: "Eich atebion",
  noAnswers: "Dim byd eto.",
  saidAt: (when, language) => `${when}, yn ${language}`,
  inLanguage: { en: "Saesneg", cy: "Gymraeg" },
  you: "Chi",
  yours: "Eich ateb",
  asTable: "Y rhifau fel tabl",
  whereTitle: "Ble ydw i?",
  whereNotYet:
    "Bydd eich lle ymhlith y lleill yn ymddangos yma pan fydd canlyniadau’r rownd hon wedi’u dangos yn yr ystafell.",
  tooFew: "Rhy ychydig o bobl eraill sydd wedi gosod hyn i ddangos eich lle yn eu plith.",
  late: "Daeth eich ateb ar ôl i’r rownd gau, neu ar ôl i’w chanlyniadau gael eu dangos. Ni chaiff ei gymharu â nhw.",
  setAside:
    "Dechreuwyd y rownd o’r newydd, a rhoddwyd yr ateb hwn o’r neilltu: nid yw mewn unrhyw ganlyniad. Gallwch ei dynnu’n ôl o hyd, ac yna caiff yr hyn a ysgrifennoch ei ddileu.",
  notCounted:
    "Nid ydych wedi cytuno i gael eich cyfrif: dim ond yma y mae eich ateb, nid yn yr hyn y mae’r ystafell yn ei weld.",
  onlyYou: "Dim ond chi sy’n gweld eich dot yma. Nid ydych wedi cytuno i’w ddangos.",
  further: (share, label, others) => `Rydych yn nes at “${label}” na ${share} % o’r ${others} o bobl eraill.`,
  weighsMore: (share, label, others) =>
    `Mae “${label}” yn pwyso mwy yn eich ateb chi nag yn atebion ${share} % o’r ${others} o bobl eraill.`,
  weighsLess: (share, label, others) =>
    `Mae “${label}” yn pwyso llai yn eich ateb chi nag yn atebion ${share} % o’r ${others} o bobl eraill.`,
  alike: (others) => `Mae pob un o’r ${others} o bobl eraill yn yr un lle â chi.`,
  chose: (count, others, label) => `“${label}”: felly hefyd ${count} o’r ${others} o bobl eraill.`,
  takeBack: "Tynnu’r ateb hwn yn ôl",
  takeBackSure: "Caiff ei dynnu allan o bob canlyniad, a chaiff yr hyn a ysgrifennoch ei ddileu am byth.",
  takeBackYes: "Ie, ei dynnu’n ôl",
  keep: "Na, ei gadw",
  takenBack: "Mae eich ateb wedi’i dynnu’n ôl.",
  consentTitle: "Yr hyn rydych yn cytuno iddo",
  consentHint: "Eich dewis chi yw pob tic. Mae newid yn berthnasol i bopeth rydych wedi’i ddweud, hefyd cyn hyn.",
  consentSave: "Cadw",
  consentSaved: "Wedi’i gadw. Mae’n berthnasol o hyn ymlaen, i bopeth rydych wedi’i ddweud.",
  consentSame: "Dyma’r hyn rydych yn cytuno iddo nawr.",
  everythingTitle: "Tynnu popeth yn ôl",
  everythingText:
    "Byddwch yn gadael y seminar: caiff eich holl atebion eu tynnu allan o bob canlyniad, a chaiff popeth a ysgrifennoch ei ddileu. Ni ellir dadwneud hyn.",
  everything: "Tynnu popeth yn ôl",
  everythingSure: "Ydych chi wir am dynnu popeth yn ôl, am byth?",
  everythingYes: "Ydw, tynnu popeth yn ôl",
  everythingNo: "Nac ydw, cadw popeth",
  withdrawnTitle: "Rydych wedi tynnu popeth yn ôl",
  withdrawnText: (when) =>
    `Ers ${when} nid oes dim o’ch eiddo chi mewn unrhyw ganlyniad. Mae’r hyn a ysgrifennoch wedi’i ddileu am byth.`,
  unfinishedText: (when) =>
    `Ers ${when} nid oes dim o’ch eiddo chi mewn unrhyw ganlyniad. Ond nid oedd modd dileu popeth a ysgrifennoch eto.`,
  finish: "Gorffen dileu",
  unfinished: "Nid yw popeth wedi’i wneud eto. Pwyswch eto, os gwelwch yn dda.",
  storyRead: (n) =>
    n === 1
      ? "Mae un person wedi darllen eich stori ac wedi rhoi thema iddi."
      : `Mae ${n} o bobl wedi darllen eich stori ac wedi rhoi thema iddi.`,
  storyShown: (when) => `Dangoswyd eich stori i’r ystafell ar ${when}, heb eich enw.`,
  feedbackTitle: "Dywedoch chi, clywsom ni",
  youSaid: "Dywedoch chi",
  weHeard: "Clywsom ni",
  refused: "Nid oedd modd gwneud hyn. Rhowch wybod i’r sawl sy’n cynnal y seminar.",
};

export const receiptTexts: Record<Language, ReceiptTexts> = { en, cy };
