export type Theme = "light" | "dark";

/** ?theme=dark asks for one; otherwise the machine decides. */
export function themeAsked(search: string): Theme | null {
  const asked = new URLSearchParams(search).get("theme");
  return asked === "light" || asked === "dark" ? asked : null;
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}

export function themeNow(): Theme {
  const shown = document.documentElement.dataset["theme"];
  if (shown === "light" || shown === "dark") return shown;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
