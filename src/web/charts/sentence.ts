import type { Shift } from "../shared/contract";
import type { BoardTexts } from "../shared/texts/board";
import { decimal, signed } from "./numbers";
import { percentages } from "./shift";

export interface Poles {
  left: string;
  right: string;
}

export interface ShiftSentence {
  /** Who moved, in words. */
  finding: string;
  /** The estimate and its interval; empty where there is none. */
  estimate: string;
}

/** "No clear difference" says that the interval holds zero; it does not say that the two are the same. */
export function shiftSentence(shift: Shift, poles: Poles, texts: BoardTexts): ShiftSentence {
  const { mean, low, high, movedLeft, same, movedRight, delegates } = shift;
  const known = [mean, low, high, movedLeft, same, movedRight];
  if (shift.tooFew || known.includes(null)) return { finding: texts.tooFewToSay, estimate: "" };
  const [toLeft = 0, , toRight = 0] = percentages([movedLeft ?? 0, same ?? 0, movedRight ?? 0]);
  const from = low ?? 0;
  const to = high ?? 0;
  const average = mean ?? 0;
  const estimate = texts.shift.mean(signed(average), Math.round(shift.level * 100), decimal(from), decimal(to));
  if (from <= 0 && to >= 0) {
    return { finding: texts.shift.unclear(delegates, toLeft, poles.left, toRight, poles.right), estimate };
  }
  const finding =
    average < 0 ? texts.shift.moved(delegates, toLeft, poles.left) : texts.shift.moved(delegates, toRight, poles.right);
  return { finding, estimate };
}
