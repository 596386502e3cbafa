import type { Language } from "../shared/contract";

/** A moment as people of that language write it, by the clock of their own device. */
export const when = (moment: string, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-GB`, { dateStyle: "medium", timeStyle: "short" }).format(new Date(moment));
