import type { Language } from "../contract";

const en = {
  which: "Which board",
  board: (number: number) => `Board ${number}`,
  hint: "A room may have several boards, each with its own view. Open one on another screen:",
  keys: "On the board’s own keyboard",
  freeze: "Hold the numbers",
  thaw: "Let the numbers go on",
  held: "The room sees the numbers of that moment; answers go on arriving. What is taken back still goes at once.",
  both: "Question and sentences in both languages",
  part: {
    heading: "Stories under a part of the figure",
    hint: "Draw over the picture of the board above, or use the fields. The room sees the part marked, and beside it the story that you choose. Only approved stories of people who agreed to be quoted and to be seen as a dot.",
    reveal: "There is no figure to point at yet: reveal a round, and show a figure.",
    tooFew: "Fewer than five people lie there: their stories would tell who they are.",
    none: "No story that may be shown lies there.",
    of: (delegates: number, stories: number) =>
      `${delegates} people lie there; ${stories === 1 ? "1 story" : `${stories} stories`} can be shown.`,
    waiting: (count: number) =>
      count === 1 ? "1 more story waits for approval." : `${count} more stories wait for approval.`,
    mark: "Mark the part on the board",
    unmark: "Take the mark away",
    show: "Show beside the figure",
    shown: "on the board now",
    next: "Next story",
  },
};
export type BoardsTexts = typeof en;

const cy: BoardsTexts = {
  which: "Pa fwrdd",
  board: (number) => `Bwrdd ${number}`,
  hint: "Gall fod sawl bwrdd mewn ystafell, pob un â’i olwg ei hun. Agorwch un ar sgrin arall:",
  keys: "Ar fysellfwrdd y bwrdd ei hun",
  freeze: "Dal y rhifau",
  thaw: "Gadael i’r rhifau symud ymlaen",
  held: "Mae’r ystafell yn gweld rhifau’r foment honno; mae atebion yn dal i gyrraedd. Mae’r hyn a dynnir yn ôl yn mynd ar unwaith o hyd.",
  both: "Cwestiwn a brawddegau yn y ddwy iaith",
  part: {
    heading: "Straeon o dan ran o’r ffigur",
    hint: "Tynnwch linell dros lun y bwrdd uchod, neu defnyddiwch y meysydd. Mae’r ystafell yn gweld y rhan wedi’i marcio, ac wrth ei hochr y stori rydych yn ei dewis. Dim ond straeon a gymeradwywyd gan bobl a gytunodd i gael eu dyfynnu a’u gweld fel dot.",
    reveal: "Nid oes ffigur i bwyntio ato eto: datgelwch rownd, a dangoswch ffigur.",
    tooFew: "Mae llai na phump o bobl yno: byddai eu straeon yn dweud pwy ydynt.",
    none: "Nid oes stori y gellir ei dangos yno.",
    of: (delegates, stories) =>
      `Mae ${delegates} o bobl yno; gellir dangos ${stories === 1 ? "1 stori" : `${stories} o straeon`}.`,
    waiting: (count) =>
      count === 1
        ? "Mae 1 stori arall yn aros i’w chymeradwyo."
        : `Mae ${count} o straeon eraill yn aros i’w cymeradwyo.`,
    mark: "Marcio’r rhan ar y bwrdd",
    unmark: "Tynnu’r marc",
    show: "Dangos wrth ochr y ffigur",
    shown: "ar y bwrdd nawr",
    next: "Stori nesaf",
  },
};

export const BOARDS_TEXTS: Record<Language, BoardsTexts> = { en, cy };
