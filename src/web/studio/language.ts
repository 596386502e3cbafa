import type { Language } from "../shared/contract";

const KEPT = "narratives-studio-language";

/** The facilitator's own language, apart from the board's: kept on this machine, else the browser's. */
export function ownLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === "en" || kept === "cy") return kept;
  return navigator.language.startsWith("cy") ? "cy" : "en";
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
}
