import type { Language } from "../shared/contract";
import type { Findings } from "../shared/findingsContract";

/** What stands in the page until somebody puts findings there: as JSON with every "<" written as "\u003c". */
export const PLACEHOLDER = "__FINDINGS__";

export function readFindings(text: string): Findings | null {
  const written = text.trim();
  if (written === "" || written === PLACEHOLDER) return null;
  const findings = JSON.parse(written) as Findings;
  return findings.schema === 1 ? findings : null;
}

/** The first wish that these languages can meet: "cy" and "cy-GB" both ask for Welsh. */
export function languageAsked(wishes: string[], offered: Language[]): Language {
  const known = wishes.flatMap((wish) => offered.filter((language) => wish.toLowerCase().split("-")[0] === language));
  return known[0] ?? offered[0] ?? "en";
}
