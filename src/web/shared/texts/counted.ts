import type { Language } from "../contract";

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * A text that holds a number, in the form its language has for that number: English has two, Welsh six (for 0, 1, 2, 3, 6 and the rest).
 * "#" stands for the number; a form that is not given is the one for the rest.
 */
export function numbered(language: Language, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const figures = new Intl.NumberFormat(language);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace("#", figures.format(count));
}

/** "1 person has joined", "37 people have joined". In sentences Welsh counts with "o" and a plural, in a line of figures with the singular. */
export function counted(one: string, several: (count: number) => string): (count: number) => string {
  return (count) => (count === 1 ? one : several(count));
}
