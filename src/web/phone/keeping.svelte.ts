import { clear, clearBeside, type Names, read, replace, write, writeBeside } from "./disk";
import { DATABASE } from "./sharing";

/** What is kept, as far as this tab knows: pages read it without waiting, and are told of each change. */
let known = $state.raw<Names>(new Map());
/** What the disk has not taken yet. Where a browser keeps nothing at all, this is all there is until the page is closed. */
const unsaved: Names = new Map();
/** To the other tabs of this delegate. Where it is missing (phones of before 2022) a tab reads anew when it is looked at. */
const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(DATABASE);
let changes = 0;
let writing = false;

/** What this phone has kept under a name; null when nothing is. */
export const kept = <T>(name: string): T | null => (known.get(name) ?? null) as T | null;

/** Is on the disk within a moment; `value` is plain data. */
export function keep(name: string, value: unknown): void {
  if (same(value, known.get(name) ?? null)) return;
  learn(name, value);
  unsaved.set(name, value);
  changes++;
  void save();
}

/** Is there after a reload in this very instant; `keep` needs a moment longer, as does any place but the storage beside the database. */
export const keepAtOnce = (name: string, value: unknown): void =>
  writeBeside(name, value) ? learn(name, value) : keep(name, value);

export const drop = (name: string): void => keep(name, null);

/**
 * Changes what all tabs share, one tab at a time: `change` is given what the last one left, and may be asked more than once.
 * Only where there is no database can two tabs that ask at the same instant overtake each other.
 */
export async function update<T>(name: string, change: (old: T | null) => T): Promise<T> {
  try {
    const next = await replace<T>(name, (old) => change(unsaved.has(name) ? (unsaved.get(name) as T | null) : old));
    unsaved.delete(name);
    clearBeside(name);
    learn(name, next);
    tabs?.postMessage(0);
    return next;
  } catch {
    await refresh();
    const next = change(kept<T>(name));
    keep(name, next);
    return next;
  }
}

/** Everything that is kept is forgotten. The page has to begin again afterwards. */
export async function forget(): Promise<void> {
  unsaved.clear();
  await clear();
  unsaved.clear(); // whatever was still said meanwhile
}

/** Reads what is on the disk: at the start, and when another tab has written there. */
export async function refresh(): Promise<void> {
  const names = new Map([...(await read()), ...unsaved]);
  // What has not changed stays the same object, so that the page does not draw it again.
  for (const [name, value] of names) if (same(value, known.get(name))) names.set(name, known.get(name));
  known = names;
}

/** Follows what other tabs write; `heard` is called after each piece of news. */
export function followTabs(heard: () => void): void {
  const listen = (): void => void refresh().then(heard);
  const turn = (): void => (document.hidden ? spill() : listen());
  tabs?.addEventListener("message", listen);
  addEventListener("storage", listen);
  addEventListener("pageshow", ({ persisted }) => persisted && listen());
  addEventListener("pagehide", spill);
  document.addEventListener("visibilitychange", turn);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const learn = (name: string, value: unknown): void => void (known = new Map(known).set(name, value));

/** The page may never run again: what is on its way to the database is also written where it takes no time, or else sent after it. */
const spill = (): void => {
  if (![...unsaved].every(([name, value]) => writeBeside(name, value))) write(unsaved).catch(() => {});
};

async function save(): Promise<void> {
  if (writing) return;
  writing = true;
  for (let seen = -1; unsaved.size > 0 && seen !== changes;) {
    seen = changes;
    const batch = new Map(unsaved);
    const written = await write(batch).then(
      () => true,
      () => false,
    );
    for (const [name, value] of batch) {
      if (unsaved.get(name) !== value) continue; // changed meanwhile: comes with the next batch
      if (written) clearBeside(name);
      if (written || writeBeside(name, value)) unsaved.delete(name);
    }
    if (written) tabs?.postMessage(0);
  }
  writing = false;
}
