import type { Instrument, Language, Named, Signifier } from "../../shared/contract";
import { inLanguage, LANGUAGE_NAMES } from "../../shared/language";
import type { PlanningTexts } from "../../shared/texts/planning";

/** The id of the field that holds a wording, such as "signifiers.pace.left.cy". */
export const fieldOf = (path: string): string => `at-${path}`;

/** Opens whatever it is in, and puts the cursor there. */
export function goTo(path: string): void {
  const field = document.getElementById(fieldOf(path));
  if (field === null) return;
  for (
    let around = field.closest("details");
    around !== null;
    around = around.parentElement?.closest("details") ?? null
  )
    around.open = true;
  field.focus();
  field.scrollIntoView({ block: "center" });
}

/** Where a text stands, as the page calls it: "Questions · How fast? · Left · Cymraeg". */
export function nameOfPlace(path: string, draft: Instrument, texts: PlanningTexts, language: Language): string {
  const [first = "", ...rest] = path.split(".");
  const wording = rest.at(-1) ?? "";
  const [bare = ""] = wording.split("-");
  const spoken = bare in LANGUAGE_NAMES ? LANGUAGE_NAMES[bare as Language] : "";
  const inside = spoken === "" ? rest : rest.slice(0, -1);
  const part = partOf(first, inside, draft, texts, language);
  return [...part, spoken].filter((word) => word !== "").join(" · ");
}

function partOf(
  first: string,
  inside: string[],
  draft: Instrument,
  texts: PlanningTexts,
  language: Language,
): string[] {
  const [id = "", ...members] = inside;
  const words = texts as unknown as Record<string, unknown>;
  const said = (member: string): string => (typeof words[member] === "string" ? words[member] : member);
  const picture = draft.pictures?.[Number(/^pictures\[(\d+)\]$/.exec(first)?.[1])];
  if (picture) {
    const [beside = "", ...within] = picture.beside.split(".");
    return [texts.pictures.picture, ...partOf(beside, within, draft, texts, language)];
  }
  switch (first) {
    case "framings":
    case "scenarios":
      return [texts.lists[first], named(draft[first], id, language), ...members.map(said)];
    case "signifiers": {
      const [list, found] = signifier(draft, id);
      const member = members.length > 1 ? insideOf(members, texts) : members.map(said);
      return [texts.lists[list], (found && inLanguage(found.question, language)) || id, ...member];
    }
    case "consent":
      return [texts.consent, id in texts.ticks ? texts.ticks[id as keyof typeof texts.ticks] : said(id)];
    default:
      return [said(first)];
  }
}

/** Of an option, a stone, an end of an axis. */
function insideOf([kind = "", id = ""]: string[], texts: PlanningTexts): string[] {
  if (kind === "x" || kind === "y")
    return [texts.axes[kind], id === "title" ? texts.axisTitle : id === "low" ? texts.low : texts.high];
  return [kind === "stones" ? texts.stones : texts.options, id];
}

const named = (from: Named[], id: string, language: Language): string => {
  const at = from.findIndex((one) => one.id === id);
  return (at >= 0 && inLanguage(from[at]!.name, language)) || `${at + 1}`;
};

function signifier(draft: Instrument, id: string): ["signifiers" | "aboutYou" | "practice", Signifier | undefined] {
  for (const list of ["signifiers", "aboutYou", "practice"] as const) {
    const found = (draft[list] ?? []).find((one) => one.id === id);
    if (found !== undefined) return [list, found];
  }
  return ["signifiers", undefined];
}
