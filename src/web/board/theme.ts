import type { Theme } from "../shared/contract";

export const THEMES: Theme[] = ["light", "dark", "contrast"];

/** ?theme=dark asks for one; otherwise the facilitator decides, and else the machine. */
export function themeAsked(search: string): Theme | null {
  const asked = new URLSearchParams(search).get("theme");
  return THEMES.find((theme) => theme === asked) ?? null;
}

export function themeOfMachine(): Theme {
  if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function themeAfter(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "light";
}
