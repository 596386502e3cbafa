import type { Language, Text } from "./contract";

/** Each language by its own name, as its speakers write it. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", cy: "Cymraeg" };

/** The text in that language; where an instrument lacks it, in English, else in whatever language it has: a gap is better than a blank. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text["en"] ?? Object.values(text)[0] ?? "";
}
