import type { Triad } from "../shared/contract";
import { inLanguage } from "../shared/language";
import { ZONES } from "./findings/zones";
import type { Told } from "./tables";

/** The seven zones in words, in the order of `ZONES`. */
export function zoneNames(triad: Triad, { language, texts }: Told): string[] {
  const named = texts.zoneNames({
    left: inLanguage(triad.left, language),
    top: inLanguage(triad.top, language),
    right: inLanguage(triad.right, language),
  });
  return ZONES.map((zone) => named[zone]);
}
