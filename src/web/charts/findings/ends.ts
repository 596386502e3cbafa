import type { Language, Stones } from "../../shared/contract";
import { inLanguage } from "../../shared/language";
import { wrapped } from "../letters";

/** How many lines the longer of two ends takes, as Ends.svelte sets them. */
export function endLines(words: [string, string], width: number, em: number, over = 1): number {
  return Math.max(...words.map((word) => wrapped(word, em, width / 2 + em * (over - 0.5), true).length));
}

/** The ends of a plane's horizontal axis. */
export const acrossEnds = ({ x }: Stones, language: Language): [string, string] => [
  `← ${inLanguage(x.low, language)}`,
  `${inLanguage(x.high, language)} →`,
];
