import type { Table } from "./tables";

/** What a drawing needs to look the same outside of its page: everything our styles set on marks and letters. */
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "opacity",
] as const;

/** What a shape without letters has no use for. */
const LETTERS = new Set<string>(["font-family", "font-size", "font-weight", "text-anchor", "paint-order"]);

/** What these say is the default anyway. */
const DEFAULTS = new Set([
  "fill-opacity:1",
  "stroke:none",
  "stroke-opacity:1",
  "stroke-dasharray:none",
  "stroke-linecap:butt",
  "stroke-linejoin:miter",
  "paint-order:normal",
  "text-anchor:start",
  "opacity:1",
]);

/**
 * The values of an element's computed style, without any token in them, as attributes: every program that draws SVG knows those, and the
 * security policy of a page has nothing against them.
 */
export function inlined(valueOf: (property: string) => string, letters = true): [string, string][] {
  const said = letters ? STYLES : STYLES.filter((property) => !LETTERS.has(property));
  return said
    .map((property): [string, string] => [property, valueOf(property).trim()])
    .filter(([property, value]) => value !== "" && !DEFAULTS.has(`${property}:${value}`));
}

/**
 * RFC 4180, with a byte-order mark so that spreadsheets read ŵ and ŷ. A true minus becomes a hyphen and a plus sign falls away where the
 * cell is a number; text that a spreadsheet would run as a formula is neutralised.
 */
export function toCsv(tables: Table[]): string {
  const row = (cells: string[]): string => cells.map(csvCell).join(",");
  return `\ufeff${tables
    .map(({ caption, head, rows }) => [row([caption]), row(head), ...rows.map(row)].join("\r\n"))
    .join("\r\n\r\n")}\r\n`;
}

export function csvCell(text: string): string {
  const number = text.replace("−", "-").replace(/^\+/, "");
  if (/^-?\d+(\.\d+)?$/.test(number)) return number;
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Letters, digits and hyphens: a name that every file system takes. */
export function fileName(...parts: string[]): string {
  return parts
    .map((part) =>
      part
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, ""),
    )
    .filter((part) => part !== "")
    .join("-");
}
