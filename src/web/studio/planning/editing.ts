import type { Choice, Instrument, Named, Signifier, Text } from "../../shared/contract";

/** The lists of an instrument that people add to, take from and put in order. */
export type ListName = "framings" | "scenarios" | "signifiers" | "aboutYou" | "practice";
type Item<L extends ListName> = NonNullable<Instrument[L]>[number];

export const empty = (languages: readonly string[]): Text =>
  Object.fromEntries(languages.map((language) => [language, ""]));

/** With one wording changed. An easy-read wording that is emptied is gone: it is optional, and blank ones are faults. */
export function reworded(text: Text, key: string, wording: string): Text {
  const { [key]: _, ...others } = text;
  return wording === "" && key.endsWith("-easy") ? others : { ...text, [key]: wording };
}

/** A name in the data: small letters, digits and hyphens, at most 60; empty where nothing of that is in the text. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");

/** As wished, with a number behind it where the name is taken. */
export function freeName(wished: string, taken: readonly string[]): string {
  const stem = wished === "" ? "new" : wished;
  if (!taken.includes(stem)) return stem;
  for (let number = 2; ; number++) if (!taken.includes(`${stem}-${number}`)) return `${stem}-${number}`;
}

export const listOf = <L extends ListName>(instrument: Instrument, list: L): Item<L>[] =>
  (instrument[list] ?? []) as Item<L>[];

const withList = (instrument: Instrument, list: ListName, items: unknown[]): Instrument => {
  const { practice: _, ...rest } = instrument;
  return pictured(
    list === "practice" && items.length === 0 ? (rest as Instrument) : ({ ...instrument, [list]: items } as Instrument),
  );
};

/** A picture goes with the text that it stands beside. */
function pictured(instrument: Instrument): Instrument {
  if (!instrument.pictures) return instrument;
  const { framings, scenarios, signifiers, aboutYou, practice = [], pictures } = instrument;
  const there = new Set([
    ...framings.map(({ id }) => `framings.${id}.name`),
    ...scenarios.map(({ id }) => `scenarios.${id}.name`),
    ...[...signifiers, ...aboutYou, ...practice].flatMap((one) => [
      `signifiers.${one.id}.question`,
      ...(one.kind === "choice" ? one.options.map(({ id }) => `signifiers.${one.id}.options.${id}`) : []),
    ]),
  ]);
  return {
    ...instrument,
    pictures: pictures.filter(({ beside }) => beside.startsWith("consent.") || there.has(beside)),
  };
}

export const added = <L extends ListName>(instrument: Instrument, list: L, item: Item<L>): Instrument =>
  withList(instrument, list, [...listOf(instrument, list), item]);

export const changed = <L extends ListName>(
  instrument: Instrument,
  list: L,
  index: number,
  item: Item<L>,
): Instrument =>
  withList(
    withPlaces(instrument, list, listOf(instrument, list)[index]?.id, item.id),
    list,
    listOf(instrument, list).map((old, at) => (at === index ? item : old)),
  );

/** The place of a text has the name of its thing in it: under another name its pictures stand elsewhere. */
function withPlaces(instrument: Instrument, list: ListName, from: string | undefined, to: string): Instrument {
  const { pictures } = instrument;
  if (from === to || !pictures) return instrument;
  const [before, now] = [from, to].map(
    (id) => `${list === "framings" || list === "scenarios" ? list : "signifiers"}.${id}.`,
  ) as [string, string];
  const moved = ({ beside }: { beside: string }): string =>
    beside.startsWith(before) ? now + beside.slice(before.length) : beside;
  return { ...instrument, pictures: pictures.map((one) => ({ ...one, beside: moved(one) })) };
}

/** Without the item, and without what depended on it. */
export function removed(instrument: Instrument, list: ListName, index: number): Instrument {
  const items = listOf(instrument, list);
  const gone = items[index]?.id;
  const left = items.filter((_, at) => at !== index);
  return withList(
    instrument,
    list,
    left.map((one) => ("onlyIf" in one && one.onlyIf?.signifier === gone ? without(one, "onlyIf") : one)),
  );
}

export function moved(instrument: Instrument, list: ListName, index: number, by: -1 | 1): Instrument {
  const items: unknown[] = [...listOf(instrument, list)];
  const other = index + by;
  if (other < 0 || other >= items.length) return instrument;
  [items[index], items[other]] = [items[other], items[index]];
  return withList(instrument, list, items);
}

export function without<T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = from;
  return rest;
}

/** Every name that signifiers share: the server takes each once. */
export const signifierNames = (instrument: Instrument): string[] =>
  [...instrument.signifiers, ...instrument.aboutYou, ...(instrument.practice ?? [])].map(({ id }) => id);

export const newNamed = (instrument: Instrument, list: "framings" | "scenarios"): Named => ({
  id: freeName(
    list === "framings" ? "framing" : "scenario",
    listOf(instrument, list).map(({ id }) => id),
  ),
  name: empty(instrument.languages),
  description: empty(instrument.languages),
});

export function newSignifier(instrument: Instrument, kind: Signifier["kind"]): Signifier {
  const text = (): Text => empty(instrument.languages);
  const base = { id: freeName(kind, signifierNames(instrument)), question: text(), required: false };
  switch (kind) {
    case "slider":
      return { kind, ...base, notApplicable: true, left: text(), right: text() };
    case "triad":
      return { kind, ...base, notApplicable: true, left: text(), top: text(), right: text() };
    case "stones":
      return {
        kind,
        ...base,
        notApplicable: true,
        x: { title: text(), low: text(), high: text() },
        y: { title: text(), low: text(), high: text() },
        stones: [{ id: "stone", label: text() }],
      };
    case "choice":
      return newChoice(instrument);
    case "story":
      return { kind, ...base, notApplicable: false, titled: true };
  }
}

export const newChoice = (instrument: Instrument): Choice => ({
  kind: "choice",
  id: freeName("choice", signifierNames(instrument)),
  question: empty(instrument.languages),
  required: false,
  notApplicable: false,
  options: ["option", "option-2"].map((id) => ({ id, label: empty(instrument.languages) })),
  several: false,
  ordered: false,
  other: false,
  preferNotToSay: true,
});

/** A blank sheet: one framing, one scenario, a story and a slider, in both languages. */
export function blank(consent: Instrument["consent"]): Instrument {
  const languages: Instrument["languages"] = ["en", "cy"];
  const none = { id: "seminar", version: 1, languages, name: empty(languages), stem: empty(languages), consent };
  const bare: Instrument = { ...none, framings: [], scenarios: [], signifiers: [], aboutYou: [] };
  const framed = added(bare, "framings", newNamed(bare, "framings"));
  const set = added(framed, "scenarios", newNamed(framed, "scenarios"));
  const told = added(set, "signifiers", newSignifier(set, "story"));
  return added(told, "signifiers", newSignifier(told, "slider"));
}

/** What is said of a thing and of everything in it, but of nothing that merely begins alike. */
export const about = <T extends { path: string }>(said: readonly T[], path: string): T[] =>
  said.filter((one) => one.path === path || one.path.startsWith(`${path}.`));
