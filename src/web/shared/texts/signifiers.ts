import type { Language, Signifier, Text } from "../contract";
import type { Blend } from "../../signifiers/blend";
import type { Corner } from "../../signifiers/triangle";
import { numbered } from "./counted";

const en = {
  optional: "Optional.",
  notApplicable: "Not applicable",
  clear: "Clear",
  notYet: "Not answered yet",
  /** What to do; and for whoever cannot see the place to touch, which keys lead to which words. */
  hint: (signifier: Signifier, say: (text: Text) => string): [string, string] => {
    switch (signifier.kind) {
      case "slider":
        return [
          "Touch the line where your answer lies.",
          `Or use the arrow keys. Home is “${say(signifier.left)}”, End is “${say(signifier.right)}”.`,
        ];
      case "triad":
        return [
          "Touch the triangle where your answer lies. The nearer to a corner, the more of it.",
          `Or use the arrow keys. Home is “${say(signifier.left)}”, Page Up is “${say(signifier.top)}”, End is “${say(signifier.right)}”.`,
        ];
      case "stones":
        return [
          signifier.stones.length > 1
            ? "Choose a stone, then touch the square where it belongs."
            : "Touch the square where your answer lies.",
          `Or use the arrow keys. ${say(signifier.x.title)} Home is “${say(signifier.x.low)}”, End is “${say(signifier.x.high)}”. ${say(signifier.y.title)} Page Down is “${say(signifier.y.low)}”, Page Up is “${say(signifier.y.high)}”.`,
        ];
      case "choice":
        return [signifier.several ? "Choose all that apply." : "", ""];
      case "story":
        return ["", ""];
    }
  },
  typeNumbers: "Type numbers instead",
  numberHelp: (low: string, high: string) => `0 is “${low}”, 100 is “${high}”.`,
  sumHelp: "The three numbers always add up to 100.",
  towards: (position: number, left: string, right: string) =>
    position === 0.5
      ? "exactly in the middle"
      : position < 0.5
        ? `${percent(1 - position)} % towards “${left}”`
        : `${percent(position)} % towards “${right}”`,
  blend: (blend: Blend, label: (corner: Corner) => string): string => {
    switch (blend.kind) {
      case "only":
        return `only “${label(blend.most)}”`;
      case "balance":
        return "a balance of all three";
      case "alike":
        return [
          `“${label(blend.both[0])}” and “${label(blend.both[1])}” alike`,
          ...blend.some.map((c) => `a little “${label(c)}”`),
        ].join(", ");
      case "mostly":
        return [`mostly “${label(blend.most)}”`, ...blend.some.map((c) => `some “${label(c)}”`)].join(", ");
    }
  },
  unanswered: "no answer",
  stonePlaced: "placed",
  stoneNotPlaced: "not placed yet",
  stones: "Stones",
  other: "Other",
  otherText: "In your own words",
  preferNotToSay: "I prefer not to say",
  title: "A title for it (if you like)",
  charactersLeft: numbered("en", { one: "# character left", other: "# characters left" }),
  charactersOver: numbered("en", { one: "# character too many", other: "# characters too many" }),
};
export type SignifierTexts = typeof en;

const cy: SignifierTexts = {
  optional: "Dewisol.",
  notApplicable: "Ddim yn berthnasol",
  clear: "Clirio",
  notYet: "Heb ei ateb eto",
  hint: (signifier, say) => {
    switch (signifier.kind) {
      case "slider":
        return [
          "Cyffyrddwch â’r llinell lle mae eich ateb.",
          `Neu defnyddiwch y bysellau saeth. Home yw “${say(signifier.left)}”, End yw “${say(signifier.right)}”.`,
        ];
      case "triad":
        return [
          "Cyffyrddwch â’r triongl lle mae eich ateb. Po agosaf at gornel, y mwyaf yw ei rhan.",
          `Neu defnyddiwch y bysellau saeth. Home yw “${say(signifier.left)}”, Page Up yw “${say(signifier.top)}”, End yw “${say(signifier.right)}”.`,
        ];
      case "stones":
        return [
          signifier.stones.length > 1
            ? "Dewiswch garreg, yna cyffyrddwch â’r sgwâr lle mae’n perthyn."
            : "Cyffyrddwch â’r sgwâr lle mae eich ateb.",
          `Neu defnyddiwch y bysellau saeth. ${say(signifier.x.title)} Home yw “${say(signifier.x.low)}”, End yw “${say(signifier.x.high)}”. ${say(signifier.y.title)} Page Down yw “${say(signifier.y.low)}”, Page Up yw “${say(signifier.y.high)}”.`,
        ];
      case "choice":
        return [signifier.several ? "Dewiswch bob un sy’n berthnasol." : "", ""];
      case "story":
        return ["", ""];
    }
  },
  typeNumbers: "Teipio rhifau yn lle hynny",
  numberHelp: (low, high) => `0 yw “${low}”, 100 yw “${high}”.`,
  sumHelp: "Mae’r tri rhif bob amser yn gwneud cyfanswm o 100.",
  towards: (position, left, right) =>
    position === 0.5
      ? "yn union yn y canol"
      : position < 0.5
        ? `${percent(1 - position)} % tuag at “${left}”`
        : `${percent(position)} % tuag at “${right}”`,
  // A colon before each label: a preposition would mutate it, and it must be read as it is written beside its corner.
  blend: (blend, label) => {
    switch (blend.kind) {
      case "only":
        return `dim ond: “${label(blend.most)}”`;
      case "balance":
        return "cydbwysedd rhwng y tri";
      case "alike":
        return [
          `yn gyfartal: “${label(blend.both[0])}”, “${label(blend.both[1])}”`,
          ...blend.some.map((c) => `ychydig: “${label(c)}”`),
        ].join("; ");
      case "mostly":
        return [`yn bennaf: “${label(blend.most)}”`, ...blend.some.map((c) => `rhywfaint: “${label(c)}”`)].join("; ");
    }
  },
  unanswered: "dim ateb",
  stonePlaced: "wedi’i gosod",
  stoneNotPlaced: "heb ei gosod eto",
  stones: "Cerrig",
  other: "Arall",
  otherText: "Yn eich geiriau eich hun",
  preferNotToSay: "Mae’n well gen i beidio â dweud",
  title: "Teitl iddi (os hoffech)",
  // A noun after a numeral is singular in Welsh, whatever the number.
  charactersLeft: numbered("cy", { other: "# nod ar ôl" }),
  charactersOver: numbered("cy", { other: "# nod yn ormod" }),
};

/** Whole numbers are enough for an ear; the mark itself is kept finer. */
const percent = (fraction: number): number => Math.round(fraction * 100);

export const signifierTexts: Record<Language, SignifierTexts> = { en, cy };
