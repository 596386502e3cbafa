import type { Instrument } from "../shared/contract";
import type { Selection } from "../shared/findingsContract";

export const EVERYTHING: Selection = {
  framings: [],
  scenarios: [],
  aboutYou: [],
  language: null,
  order: null,
  reveal: "before",
};

/** One more or one fewer of a list; a list that would hold all of them is the empty one, which means the same. */
export function toggled(chosen: readonly string[], one: string, all: readonly string[]): string[] {
  const now = chosen.length === 0 ? [...all] : [...chosen];
  const next = now.includes(one) ? now.filter((id) => id !== one) : all.filter((id) => id === one || now.includes(id));
  // Nothing at all would be no selection either: the last one stays.
  if (next.length === 0) return [...chosen];
  return next.length === all.length ? [] : next;
}

export const isChosen = (chosen: readonly string[], one: string): boolean =>
  chosen.length === 0 || chosen.includes(one);

/** The options that one question about the delegates is narrowed to. */
export function optionsChosen(selection: Selection, signifier: string): string[] {
  return selection.aboutYou.find((about) => about.signifier === signifier)?.options ?? [];
}

export function withOption(selection: Selection, signifier: string, option: string, all: readonly string[]): Selection {
  const options = toggled(optionsChosen(selection, signifier), option, all);
  const others = selection.aboutYou.filter((about) => about.signifier !== signifier);
  return { ...selection, aboutYou: options.length === 0 ? others : [...others, { signifier, options }] };
}

export const isEverything = (selection: Selection): boolean => JSON.stringify(selection) === JSON.stringify(EVERYTHING);

/** Which signifiers there is something to draw of: stories are read, not drawn. */
export function drawn(instrument: Instrument): string[] {
  return instrument.signifiers.filter(({ kind }) => kind !== "story").map(({ id }) => id);
}
