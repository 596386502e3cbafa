import { DATABASE } from "./sharing";

/** Values by name, as they lie in the phone's storage; null stands for what was taken away. */
export type Names = Map<string, unknown>;

const PREFIX = `${DATABASE}:`;
/** Some browsers never say whether a database opens. By then the page is long overdue. */
const PATIENCE_MILLISECONDS = 1_500;

let opened: Promise<IDBDatabase> | null = null;

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    setTimeout(reject, PATIENCE_MILLISECONDS);
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(DATABASE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = reject;
  });

/** One transaction. Strict: it is done when the disk has it, not when the system has promised to write it. */
async function transact(mode: IDBTransactionMode, work: (store: IDBObjectStore) => void): Promise<void> {
  const database = await (opened ??= open());
  try {
    await new Promise<unknown>((resolve, reject) => {
      const transaction = database.transaction(DATABASE, mode, { durability: "strict" });
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
      work(transaction.objectStore(DATABASE));
    });
  } catch (failure) {
    opened = null; // iPhones lose the connection in their owner's pocket: the next transaction opens another
    throw failure;
  }
}

/** Writes all of these, or throws and writes none. Committed at once, so that it is finished even when the page is gone by then. */
export const write = (names: Names): Promise<void> =>
  transact("readwrite", (store) => {
    names.forEach((value, name) => store.put(value, name));
    store.transaction.commit?.();
  });

/** Puts what `change` makes of a value in its place, with no other tab in between; throws where there is no database. */
export async function replace<T>(name: string, change: (old: T | null) => T): Promise<T> {
  let next!: T;
  await transact("readwrite", (store) => {
    const old = store.get(name);
    old.onsuccess = () => store.put((next = change((readBeside().get(name) ?? old.result ?? null) as T | null)), name);
  });
  return next;
}

/** Everything that is kept. */
export async function read(): Promise<Names> {
  const names: Names = new Map();
  await transact("readonly", (store) => {
    const reading = store.openCursor();
    reading.onsuccess = () => {
      const cursor = reading.result;
      if (!cursor) return;
      names.set(cursor.key as string, cursor.value);
      cursor.continue();
    };
  }).catch(() => {}); // no database here: all there is lies beside it
  return new Map([...names, ...readBeside()]);
}

/**
 * Beside the database lies what it could not take, or had not taken when the page went away: always newer than what the database
 * has under the same name. Writing there waits for nothing.
 */
function readBeside(): Names {
  try {
    const names = Object.keys(localStorage).filter((one) => one.startsWith(PREFIX));
    return new Map(names.map((one) => [one.slice(PREFIX.length), JSON.parse(localStorage.getItem(one) ?? "null")]));
  } catch {
    return new Map();
  }
}

/** Whether it could be written: a full disk and some private windows take nothing. */
export function writeBeside(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Leaves nothing behind, neither in the database nor beside it. */
export async function clear(): Promise<void> {
  for (const name of readBeside().keys()) clearBeside(name);
  await transact("readwrite", (store) => store.clear()).catch(() => {}); // no database here: nothing to clear
}

export function clearBeside(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was there.
  }
}
