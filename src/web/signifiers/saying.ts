import type { Language, Mark, Signifier, Stones, Text } from "../shared/contract";
import { inLanguage } from "../shared/language";
import { signifierTexts } from "../shared/texts/signifiers";
import { blendOf } from "./blend";
import { OTHER, PREFER_NOT_TO_SAY } from "./choosing";

/** A mark in words, as its delegate reads it on the receipt. */
export function said(signifier: Signifier, mark: Mark | undefined, language: Language): string {
  const texts = signifierTexts[language];
  if (mark?.state === "notApplicable") return texts.notApplicable;
  if (mark?.state !== "placed") return texts.unanswered;
  const say = (text: Text): string => inLanguage(text, language);
  switch (signifier.kind) {
    case "slider":
      return texts.towards(mark.position ?? 0, say(signifier.left), say(signifier.right));
    case "triad":
      return mark.parts ? texts.blend(blendOf(mark.parts), (corner) => say(signifier[corner])) : "";
    case "stones":
      return (mark.stones ?? []).map((stone) => stoneSaid(signifier, stone, language)).join("\n");
    case "choice":
      return (mark.options ?? [])
        .map((id) => {
          if (id === OTHER) return `${texts.other}: ${mark.other ?? ""}`;
          if (id === PREFER_NOT_TO_SAY) return texts.preferNotToSay;
          return say(signifier.options.find((option) => option.id === id)?.label ?? {});
        })
        .join("\n");
    case "story":
      return [mark.title, mark.text].filter(Boolean).join("\n");
  }
}

/** Where one stone lies; a stone that is alone needs no name. */
export function stoneSaid(
  { stones, x, y }: Stones,
  place: { stone: string; x: number; y: number },
  language: Language,
): string {
  const { towards } = signifierTexts[language];
  const say = (text: Text): string => inLanguage(text, language);
  const where = [
    `${say(x.title)}: ${towards(place.x, say(x.low), say(x.high))}`,
    `${say(y.title)}: ${towards(place.y, say(y.low), say(y.high))}`,
  ].join("; ");
  const stone = stones.find(({ id }) => id === place.stone);
  return stones.length > 1 && stone ? `${say(stone.label)}: ${where}` : where;
}
