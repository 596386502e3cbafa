import type { Language, Mark, Signifier, Text } from "../shared/contract";
import { inLanguage } from "../shared/language";
import type { Beside, OwnPlace } from "../shared/placesContract";
import type { ReceiptTexts } from "../shared/texts/receipt";
import { OTHER, PREFER_NOT_TO_SAY } from "../signifiers/choosing";
import { signifierTexts } from "../shared/texts/signifiers";

/** Where a delegate stands among the others, in sentences: one for each axis, or for each option chosen. */
export function standing(
  signifier: Signifier,
  mark: Mark,
  place: OwnPlace,
  counted: boolean,
  texts: ReceiptTexts,
  language: Language,
): string[] {
  const say = (text: Text): string => inLanguage(text, language);
  if (place.tooFew) return [];
  if (signifier.kind === "choice") {
    const options = place.figure?.kind === "choice" ? (place.figure.framings[0]?.options ?? []) : [];
    return (mark.options ?? []).map((id) => {
      const all = options.find(({ option }) => option === id)?.count ?? 0;
      return texts.chose(
        Math.max(0, all - (counted ? 1 : 0)),
        place.others,
        optionLabel(signifier.options, id, language),
      );
    });
  }
  return place.beside.map((beside) => {
    const [low, high] = endsOf(signifier, beside, say);
    const sentence = low === null ? weighed(beside, high, texts) : furthest(beside, low, high, texts);
    const stone =
      signifier.kind === "stones" && signifier.stones.length > 1
        ? signifier.stones.find(({ id }) => id === beside.stone)
        : undefined;
    return stone ? `${say(stone.label)}: ${sentence}` : sentence;
  });
}

export function optionLabel(options: { id: string; label: Text }[], id: string, language: Language): string {
  const texts = signifierTexts[language];
  if (id === OTHER) return texts.other;
  if (id === PREFER_NOT_TO_SAY) return texts.preferNotToSay;
  return inLanguage(options.find((option) => option.id === id)?.label ?? {}, language);
}

/** The words at the two ends of an axis; a corner of a triad has one word and no opposite. */
function endsOf(signifier: Signifier, { axis }: Beside, say: (text: Text) => string): [string | null, string] {
  if (signifier.kind === "slider") return [say(signifier.left), say(signifier.right)];
  if (signifier.kind === "stones") {
    const { low, high } = axis === "x" ? signifier.x : signifier.y;
    return [say(low), say(high)];
  }
  if (signifier.kind === "triad" && (axis === "left" || axis === "top" || axis === "right"))
    return [null, say(signifier[axis])];
  return [null, ""];
}

const share = (part: number, { less, same, more }: Beside): number => Math.round((100 * part) / (less + same + more));
const others = ({ less, same, more }: Beside): number => less + same + more;

/** Said from the side on which more of the others are left behind. */
function furthest(beside: Beside, low: string, high: string, texts: ReceiptTexts): string {
  const { less, more } = beside;
  if (less === 0 && more === 0) return texts.alike(others(beside));
  return less >= more
    ? texts.further(share(less, beside), high, others(beside))
    : texts.further(share(more, beside), low, others(beside));
}

function weighed(beside: Beside, corner: string, texts: ReceiptTexts): string {
  const { less, more } = beside;
  if (less === 0 && more === 0) return texts.alike(others(beside));
  return less >= more
    ? texts.weighsMore(share(less, beside), corner, others(beside))
    : texts.weighsLess(share(more, beside), corner, others(beside));
}
