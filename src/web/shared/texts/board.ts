import type { FigureName, Language, MarkState } from "../contract";
import type { Reserved } from "../../charts/options";

/** "1 person has joined", "37 people have joined". In sentences Welsh counts with "o" and a plural, in a line of figures with the singular. */
function counted(one: string, several: (count: number) => string): (count: number) => string {
  return (count) => (count === 1 ? one : several(count));
}

export interface BoardTexts {
  page: string;
  join: { heading: string; code: string; orCode: string; qr: string; small: string };
  joined: (count: number) => string;
  answering: (answered: number, of: number) => string;
  answeredInAll: (count: number) => string;
  noRound: string;
  hidden: string;
  noQuestion: string;
  lost: string;
  connecting: string;
  delegates: (count: number) => string;
  responses: (count: number) => string;
  pairs: (count: number) => string;
  placed: (count: number) => string;
  responsesWord: string;
  delegatesWord: string;
  late: (count: number, drawn: boolean) => string;
  states: Record<MarkState, (count: number) => string>;
  tooFewToShow: string;
  tooFewToSay: string;
  all: string;
  mean: (value: string) => string;
  median: (value: string) => string;
  spread: (value: string) => string;
  interval: (level: number) => string;
  ends: (low: string, high: string) => string;
  meanShift: string;
  moved: (pole: string) => string;
  same: (tolerance: string) => string;
  noChange: string;
  shift: {
    moved: (delegates: number, percent: number, pole: string) => string;
    unclear: (delegates: number, left: number, leftPole: string, right: number, rightPole: string) => string;
    mean: (value: string, level: number, low: string, high: string) => string;
    confounded: (framework: string) => string;
  };
  reserved: Record<Reserved, string>;
  several: string;
  figures: Record<FigureName, string>;
  table: {
    framework: string;
    placed: string;
    mean: string;
    median: string;
    spread: string;
    range: (from: string, to: string) => string;
    bins: (left: string, right: string) => string;
    late: string;
    measure: string;
    value: string;
    tooFew: string;
    zones: string;
    between: string;
    option: string;
    changes: string;
    summary: string;
  };
  key: {
    heading: string;
    label: string;
    button: string;
    wrong: string;
    help: string;
    offline: string;
    wrongRole: string;
  };
  keys: string;
}

const en: BoardTexts = {
  page: "Board",
  join: {
    heading: "Join with your phone: open this address",
    code: "and type this code",
    orCode: "or scan",
    qr: "QR code that opens the join page",
    small: "Join",
  },
  joined: counted("1 person has joined", (count) => `${count} people have joined`),
  answering: (answered, of) => `${answered} of ${of} have answered`,
  answeredInAll: counted("1 response so far", (count) => `${count} responses so far`),
  noRound: "No round is open",
  hidden: "Results are hidden until the facilitator reveals them.",
  noQuestion: "The first question follows shortly.",
  lost: "Connection lost, last picture kept",
  connecting: "Connecting …",
  delegates: counted("1 delegate", (count) => `${count} delegates`),
  responses: counted("1 response", (count) => `${count} responses`),
  pairs: counted("1 complete pair", (count) => `${count} complete pairs`),
  placed: counted("1 response placed", (count) => `${count} responses placed`),
  responsesWord: "responses",
  delegatesWord: "delegates",
  late: (count, drawn) => `${count} answered after the reveal${drawn ? " (dashed)" : ""}, outside every number`,
  states: {
    placed: (count) => `${count} placed`,
    notApplicable: (count) => `${count} not applicable`,
    skipped: (count) => `${count} skipped`,
    cleared: (count) => `${count} cleared`,
    neverReached: (count) => `${count} never reached`,
  },
  tooFewToShow: "too few to show",
  tooFewToSay: "Too few to say yet.",
  all: "All responses together",
  mean: (value) => `mean ${value}`,
  median: (value) => `median ${value}`,
  spread: (value) => `standard deviation ${value}`,
  interval: (level) => `${level}% interval of the mean`,
  ends: (low, high) => `${low} to ${high}`,
  meanShift: "mean shift",
  moved: (pole) => `moved towards “${pole}”`,
  same: (tolerance) => `about the same (within ${tolerance})`,
  noChange: "no change",
  shift: {
    moved: (delegates, percent, pole) =>
      `Of ${delegates} delegates who answered under both frameworks, ${percent}% moved towards “${pole}”.`,
    unclear: (delegates, left, leftPole, right, rightPole) =>
      `Of ${delegates} delegates who answered under both frameworks, ${left}% moved towards “${leftPole}” and ${right}% towards “${rightPole}”: no clear difference.`,
    mean: (value, level, low, high) => `Mean shift ${value} of the line (${level}% interval ${low} to ${high}).`,
    confounded: (framework) => `Everyone saw “${framework}” first: framing is confounded with order.`,
  },
  reserved: { other: "Other", "prefer-not-to-say": "Prefer not to say" },
  several: "Several answers were possible.",
  figures: {
    pooled: "Pooled",
    coloured: "Coloured by framework",
    rows: "One row per framework",
    shift: "Paired shift",
  },
  table: {
    framework: "Framework",
    placed: "Placed",
    mean: "Mean",
    median: "Median",
    spread: "Standard deviation",
    range: (from, to) => `${from}–${to}`,
    bins: (left, right) => `Responses along the line, from “${left}” (0) to “${right}” (1)`,
    late: "Answered after the reveal",
    measure: "Measure",
    value: "Value",
    tooFew: "too few to show",
    zones: "Responses by the corner that holds 0.6 or more",
    between: "in between",
    option: "Option",
    changes: "Delegates by mean difference",
    summary: "In numbers",
  },
  key: {
    heading: "This page needs a key",
    label: "Paste your key",
    button: "Open",
    wrong: "This key is not known. Copy it again from where the server printed it.",
    help: "The server prints a key for the board and one for the facilitator when it starts.",
    offline: "The server does not answer. Trying again …",
    wrongRole: "This key is for another page. Paste the facilitator’s key.",
  },
  keys: "f full screen · d dark or light · t table",
};

const cy: BoardTexts = {
  page: "Bwrdd",
  join: {
    heading: "Ymunwch ar eich ffôn: agorwch y cyfeiriad hwn",
    code: "a theipiwch y cod hwn",
    orCode: "neu sganiwch",
    qr: "Cod QR sy’n agor y dudalen ymuno",
    small: "Ymuno",
  },
  joined: counted("Mae 1 person wedi ymuno", (count) => `Mae ${count} o bobl wedi ymuno`),
  answering: (answered, of) => `Mae ${answered} o ${of} wedi ateb`,
  answeredInAll: counted("1 ymateb hyd yma", (count) => `${count} o ymatebion hyd yma`),
  noRound: "Does dim rownd ar agor",
  hidden: "Mae’r canlyniadau wedi’u cuddio nes bydd yr hwylusydd yn eu datgelu.",
  noQuestion: "Bydd y cwestiwn cyntaf yma cyn bo hir.",
  lost: "Collwyd y cysylltiad, cadwyd y llun diwethaf",
  connecting: "Yn cysylltu …",
  delegates: (count) => `${count} cynrychiolydd`,
  responses: (count) => `${count} ymateb`,
  pairs: (count) => `${count} pâr cyflawn`,
  placed: counted("1 ymateb wedi’i osod", (count) => `${count} o ymatebion wedi’u gosod`),
  responsesWord: "ymatebion",
  delegatesWord: "cynrychiolwyr",
  late: (count, drawn) => `Atebwyd ${count} ar ôl y datgelu${drawn ? " (llinell doredig)" : ""}, y tu allan i bob rhif`,
  // Impersonal verbs: they agree with every number.
  states: {
    placed: (count) => `gosodwyd ${count}`,
    notApplicable: (count) => `amherthnasol: ${count}`,
    skipped: (count) => `hepgorwyd ${count}`,
    cleared: (count) => `cliriwyd ${count}`,
    neverReached: (count) => `heb gyrraedd: ${count}`,
  },
  tooFewToShow: "rhy ychydig i’w dangos",
  tooFewToSay: "Rhy ychydig i ddweud eto.",
  all: "Pob ymateb gyda’i gilydd",
  mean: (value) => `cymedr ${value}`,
  median: (value) => `canolrif ${value}`,
  spread: (value) => `gwyriad safonol ${value}`,
  interval: (level) => `cyfwng ${level}% y cymedr`,
  ends: (low, high) => `${low} i ${high}`,
  meanShift: "symudiad cymedrig",
  moved: (pole) => `wedi symud tuag at “${pole}”`,
  same: (tolerance) => `tua’r un fath (o fewn ${tolerance})`,
  noChange: "dim newid",
  shift: {
    moved: (delegates, percent, pole) =>
      `O’r ${delegates} o gynrychiolwyr a atebodd o dan y ddau fframwaith, symudodd ${percent}% tuag at “${pole}”.`,
    unclear: (delegates, left, leftPole, right, rightPole) =>
      `O’r ${delegates} o gynrychiolwyr a atebodd o dan y ddau fframwaith, symudodd ${left}% tuag at “${leftPole}” a ${right}% tuag at “${rightPole}”: dim gwahaniaeth clir.`,
    mean: (value, level, low, high) =>
      `Symudiad cymedrig: ${value} o hyd y llinell (cyfwng ${level}%: ${low} i ${high}).`,
    confounded: (framework) => `Gwelodd pawb “${framework}” yn gyntaf: ni ellir gwahanu’r fframio a’r drefn.`,
  },
  reserved: { other: "Arall", "prefer-not-to-say": "Mae’n well gen i beidio â dweud" },
  several: "Roedd modd rhoi mwy nag un ateb.",
  figures: {
    pooled: "Gyda’i gilydd",
    coloured: "Lliw i bob fframwaith",
    rows: "Rhes i bob fframwaith",
    shift: "Symudiad mewn parau",
  },
  table: {
    framework: "Fframwaith",
    placed: "Wedi’u gosod",
    mean: "Cymedr",
    median: "Canolrif",
    spread: "Gwyriad safonol",
    range: (from, to) => `${from}–${to}`,
    bins: (left, right) => `Ymatebion ar hyd y llinell, o “${left}” (0) i “${right}” (1)`,
    late: "Atebwyd ar ôl y datgelu",
    measure: "Mesur",
    value: "Gwerth",
    tooFew: "rhy ychydig i’w dangos",
    zones: "Ymatebion yn ôl y gornel sydd â 0.6 neu fwy",
    between: "rhwng y corneli",
    option: "Dewis",
    changes: "Cynrychiolwyr yn ôl gwahaniaeth cymedrig",
    summary: "Mewn rhifau",
  },
  key: {
    heading: "Mae angen allwedd ar y dudalen hon",
    label: "Gludwch eich allwedd",
    button: "Agor",
    wrong: "Nid yw’r allwedd hon yn hysbys. Copïwch hi eto o’r man lle cafodd ei hargraffu gan y gweinydd.",
    help: "Mae’r gweinydd yn argraffu un allwedd i’r bwrdd ac un i’r hwylusydd wrth gychwyn.",
    offline: "Nid yw’r gweinydd yn ateb. Yn rhoi cynnig arall arni …",
    wrongRole: "Allwedd i dudalen arall yw hon. Gludwch allwedd yr hwylusydd.",
  },
  keys: "f sgrin lawn · d tywyll neu olau · t tabl",
};

export const BOARD: Record<Language, BoardTexts> = { en, cy };
