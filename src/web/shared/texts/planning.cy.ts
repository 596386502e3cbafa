import type { PlanningTexts } from "./planning.en";

export const cy: PlanningTexts = {
  tab: "Cynllunio",
  heading: "Yr hyn a ofynnir",
  frozen:
    "Mae rownd wedi bod ar agor, felly mae’r hyn a ofynnir yn aros fel y mae: ni ellid cymharu atebion i eiriau gwahanol. Cynlluniwch seminar arall ag ef yn lle hynny.",
  kept: "Cedwir yr hyn rydych yn ei ysgrifennu ar y cyfrifiadur hwn nes i chi ei gyhoeddi.",
  unsaved: "Heb ei gyhoeddi eto",
  published: "Wedi’i gyhoeddi. Mae’r ffonau a oedd wedi ymuno yn ei ddangos nawr.",
  overtaken:
    "Mae cydweithiwr wedi cyhoeddi fersiwn arall ers i chi ddechrau. Cyhoeddwch eich un chi drosto, neu rhowch y gorau i’ch un chi a gweld eu hun nhw.",
  stand: "Cadw fy un i, dros eu hun nhw",
  giveUp: "Rhoi’r gorau i fy un i",
  publish: "Cyhoeddi",
  begin: "Dechrau o dempled",
  beginWith: "Dechrau ag ef",
  blank: "Dalen wag",
  open: "Agor ffeil (ein un ni, neu ddiffiniad SenseMaker)",
  begun: (count) =>
    count === 0
      ? "Darllenwyd o SenseMaker. Rhestrir yr hyn sydd i’w ysgrifennu o hyd o dan “Cyn ei gyhoeddi”."
      : `Darllenwyd o SenseMaker, heb ${count} o’i elfennau, nad ydynt yn gofyn dim yma:`,
  download: "Cadw fel ffeil",
  notAnInstrument: "Nid oes offeryn yn y ffeil hon.",
  next: "Cynllunio seminar arall â hwn",
  nextHint: "Mae ganddi ei chod ei hun, ei hallweddi ei hun a dim atebion. Mae’r un hon yn aros fel y mae.",
  keysOnce: "Ysgrifennwch y rhain nawr: dim ond y tro hwn y’u dangosir.",
  seminarCode: "Cod",
  keys: { facilitator: "Allwedd yr hwylusydd", board: "Allwedd y bwrdd", analyst: "Allwedd y dadansoddwr" },
  copy: "Copïo",
  seminar: "Y seminar",
  name: "Enw",
  stem: "Yr hyn a ddywedir cyn pob cwestiwn",
  easy: "Dangos geiriad hawdd ei ddeall hefyd, a’i luniau",
  easyRead: "hawdd ei ddeall",
  collection: "Sut y cesglir atebion",
  collections: {
    rounds: "Mewn rowndiau, un ar ôl y llall",
    ownPace: "Pawb ar eu cyflymder eu hunain drwy’r hyn sydd ar agor",
    open: "Agored: sawl stori gan un person, ar unrhyw ddiwrnod",
  },
  crossover: "Pwy sy’n cwrdd â pha fframio gyntaf",
  crossovers: {
    none: "Pawb yn y drefn a gynlluniwyd",
    delegate: "Hanner y cynrychiolwyr yn y drefn arall, wedi’u dewis yn gyfartal",
    table: "Bob yn ail fwrdd yn y drefn arall",
  },
  randomOrder: "Cwestiynau mewn trefn a dynnir i bob cynrychiolydd",
  lists: {
    framings: "Fframiau",
    scenarios: "Senarios",
    signifiers: "Cwestiynau",
    aboutYou: "Amdanoch chi",
    practice: "I ymarfer â nhw, cyn y rownd gyntaf",
  },
  addFraming: "Ychwanegu fframio",
  addScenario: "Ychwanegu senario",
  kinds: { slider: "Llithrydd", triad: "Triad", stones: "Cerrig ar blân", choice: "Dewis", story: "Stori" },
  add: (kind) => `Ychwanegu: ${kind}`,
  up: (name) => `Symud i fyny: ${name}`,
  down: (name) => `Symud i lawr: ${name}`,
  remove: (name) => `Dileu: ${name}`,
  description: "Disgrifiad",
  question: "Cwestiwn",
  id: "Enw yn y data",
  required: "Mae angen ateb",
  notApplicable: "Yn cynnig “Ddim yn berthnasol”",
  left: "Chwith",
  top: "Brig",
  right: "De",
  poles: "Sut y byddai pobl yn gweld pob pen (ni chaiff ei ddangos iddynt)",
  tones: { neutral: "niwtral", good: "da", bad: "drwg" },
  reason: "Pam y dymunir pen da a phen drwg yma",
  titled: "Yn gofyn am deitl",
  attach: "Gyda’r stori",
  attachable: {
    nothing: "dim byd arall",
    photo: "un llun, os mynnant",
    voice: "un recordiad byr, os mynnant",
    either: "un llun neu un recordiad byr, os mynnant",
  },
  several: "Gellir dewis sawl un",
  ordered: "Mae’r opsiynau mewn trefn",
  other: "Yn cynnig “Arall”",
  preferNotToSay: "Yn cynnig “Gwell gen i beidio â dweud”",
  options: "Opsiynau",
  option: (number) => `Opsiwn ${number}`,
  addOption: "Ychwanegu opsiwn",
  code: "Sut y llofnodir llais o’r grŵp hwn, fel “GD” (os yw i fod)",
  stones: "Cerrig",
  stone: (number) => `Carreg ${number}`,
  addStone: "Ychwanegu carreg",
  axes: { x: "Ar draws", y: "Tuag i fyny" },
  axisTitle: "Teitl yr echelin",
  low: "Pen isel",
  high: "Pen uchel",
  onlyIf: "Gofynnir",
  always: "Bob tro",
  onlyAfter: (name) => `Dim ond ar ôl: ${name}`,
  consent: "Cydsyniad",
  introduction: "Cyflwyniad",
  ticks: {
    count: "Cyfrif fy atebion",
    showDot: "Dangos fy not",
    analyseStory: "Dadansoddi fy stori",
    quoteStory: "Dyfynnu fy stori",
  },
  reading: "Cyn ei gyhoeddi",
  ready: "Mae popeth yno, yn y ddwy iaith.",
  version: (version) => `Mae fersiwn ${version} wedi’i gyhoeddi`,
  versions: (count) => `Fersiynau (${count})`,
  size: (framings, scenarios, questions) => `fframiau: ${framings}, senarios: ${scenarios}, cwestiynau: ${questions}`,
  goBack: "Mynd ymlaen ag ef",
  goBackTo: (version) => `Mynd ymlaen â fersiwn ${version}`,
  faults: (count) =>
    count === 1 ? "Mae 1 peth ar goll neu’n sefyll ddwywaith" : `Mae ${count} o bethau ar goll neu’n sefyll ddwywaith`,
  remarks: (count) => (count === 1 ? "1 sylw" : `${count} o sylwadau`),
  remarksHint: "Cyngor gyda’i reswm. Chi sy’n penderfynu.",
  minutes: (minutes) => `Tua ${minutes} munud i bob cynrychiolydd, heb y drafodaeth.`,
  expected: "Cynrychiolwyr a ddisgwylir",
  smallest: (percent) =>
    `Mae cynifer â hyn yn dangos symudiad o ${percent} % o’r llinell neu fwy, bedair gwaith o bob pump, os yw pobl yn amrywio fel y maent fel arfer. Gall un llai aros heb ei weld.`,
  pictures: {
    picture: "Llun",
    add: "Ychwanegu llun",
    change: "Dewis llun arall",
    remove: "Dileu’r llun",
    says: "Beth sydd i’w weld yn y llun, i’r sawl nad yw’n ei weld",
    hint: "Fe’i dangosir gyda’r geiriad hawdd ei ddeall. PNG neu JPEG o 24 KB ar y mwyaf, wedi’i lunio ar gyfer cefndir gwyn.",
    added: "Mae’r llun yno. Dywedwch ym mhob iaith beth sydd i’w weld ynddo.",
    problems: (problem) => {
      switch (problem.kind) {
        case "type":
          return "Nid PNG na JPEG yw hwn. Cadwch y llun fel un ohonynt, a dewiswch ef eto.";
        case "heavy":
          return `Mae’r llun hwn yn ${Math.ceil(problem.found / 1024)} KB, a 24 KB yw’r mwyaf. Gwnewch ef yn llai, a dewiswch ef eto.`;
        case "large":
          return `Mae’r llun hwn dros ${problem.most} picsel o led neu o uchder. Gwnewch ef yn llai, a dewiswch ef eto.`;
        case "damaged":
          return "Ni ellir darllen y llun hwn. Cadwch ef o’r newydd, a dewiswch ef eto.";
        case "many":
          return `Mae ${problem.most} o luniau yma, a dyna’r mwyaf. Dilëwch un yn gyntaf.`;
      }
    },
  },
  preview: "Ar y ffôn",
  untitled: "heb deitl",
};
