import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Node = string | ((...told: unknown[]) => unknown) | { [name: string]: Node };

/**
 * That none is missing is seen to by the compiler (`const cy: PhoneTexts`); here, that none is empty or was left in English. Whatever has
 * both languages in a module of this folder is looked at, so that nobody has to remember to add theirs.
 */
const files = readdirSync(import.meta.dirname).flatMap((name) => /^(\w+)\.ts$/.exec(name)?.[1] ?? []);
const exported = await Promise.all(
  files.map(async (name) =>
    Object.entries((await import(/* @vite-ignore */ `./${name}.ts`)) as Record<string, unknown>),
  ),
);
const both = exported
  .flat()
  .filter((one): one is [string, { en: Node; cy: Node }] => typeof one[1] === "object" && "cy" in (one[1] ?? {}));

/** Every text with its path. */
function* texts(node: Node, path = ""): Generator<[string, Node]> {
  if (typeof node !== "object") yield [path, node];
  else for (const [name, inner] of Object.entries(node)) yield* texts(inner, path ? `${path}.${name}` : name);
}
const at = (node: Node, path: string): Node | undefined =>
  path === ""
    ? node
    : path.split(".").reduce<Node | undefined>((from, name) => (from as { [name: string]: Node })?.[name], node);

/** What a text says of a number; nothing where it says something of something else. */
function counted(text: Node | undefined, count: number): string {
  if (typeof text !== "function" || text.length !== 1) return "";
  try {
    const said = text(count);
    return typeof said === "string" ? said : "";
  } catch {
    return "";
  }
}

it("All texts of the pages are looked at", () => {
  expect(both.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      "phoneTexts",
      "signifierTexts",
      "extraTexts",
      "receiptTexts",
      "BOARD",
      "STUDIO",
      "WORKBENCH",
      "REPORT",
    ]),
  );
});

/** The same in both: names, also of methods, and what Welsh has borrowed as it is. */
const ALIKE = /^(Narratives|Triad|Hodges–Lehmann|p, (Holm|max-T|Benjamini–Hochberg))$/;

describe.each(both)("The texts of %s", (_, { en, cy }) => {
  it("are the same ones in both languages", () => {
    const paths = (node: Node): string[] => [...texts(node)].map(([path]) => path).sort();
    expect(paths(cy)).toEqual(paths(en));
  });

  it("say something in both, and not the same", () => {
    const wrong = [...texts(en)].filter(([path, text]) => {
      const welsh = at(cy, path);
      if (typeof text !== "string" || typeof welsh !== "string" || ALIKE.test(text)) return false;
      return !text.trim() || !welsh.trim() || (/[a-z]{3}/i.test(text) && welsh === text);
    });
    expect(wrong).toEqual([]);
  });

  it("count in both without an English form in Welsh", () => {
    for (const [path, text] of texts(en)) {
      for (const count of [0, 1, 2, 3, 6, 11]) {
        const [english, welsh] = [counted(text, count), counted(at(cy, path), count)];
        if (!english.includes(String(count))) continue; // not one that counts
        expect(welsh, `${path} ${count}`).toContain(String(count));
        if (/[a-z]{4}/i.test(english)) expect(welsh, `${path} ${count}`).not.toBe(english);
      }
    }
  });
});
