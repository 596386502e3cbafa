import type { Language } from "../shared/contract";

/** Not every browser knows Welsh: Chromium without its data writes "2026 M11 23". The names are ours, the clock is the device's. */
const MONTHS: Record<Language, string[]> = {
  en: "January February March April May June July August September October November December".split(" "),
  cy: "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".split(" "),
};

/** A moment as people of that language write it: "23 Tachwedd 2026, 07:57". */
export function when(moment: string, language: Language): string {
  const at = new Date(moment);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${at.getDate()} ${MONTHS[language][at.getMonth()]} ${at.getFullYear()}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
