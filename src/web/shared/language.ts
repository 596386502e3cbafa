import type { Language, Named, Text } from "./contract";

/** Each language by its own name, as its speakers write it. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", cy: "Cymraeg" };

const EASY = "-easy";
/** Whether any text has an easy-read wording. */
export const hasEasyWords = (texts: unknown): boolean => JSON.stringify(texts ?? null).includes(`${EASY}":`);

/** The same with easy-read wordings ("en-easy") in the place of the usual ones, wherever there are any. */
export const inEasyWords = <T>(texts: T): T =>
  JSON.parse(JSON.stringify(texts), (_name, value: Record<string, unknown>) => {
    for (const language in LANGUAGE_NAMES) if (value?.[language + EASY]) value[language] = value[language + EASY];
    return value;
  }) as T;

/** The text in that language; where an instrument lacks it, in English, else in whatever language it has: a gap is better than a blank. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text["en"] ?? Object.values(text)[0] ?? "";
}

/** What a framing or a scenario is called; its id where the instrument does not know it. */
export function nameOf(from: Named[], id: string, language: Language): string {
  const found = from.find((one) => one.id === id);
  return (found && inLanguage(found.name, language)) || id;
}
