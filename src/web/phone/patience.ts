import type { Answered, Asked } from "./asking";

const FIRST_MILLISECONDS = 1_000;
const LONGEST_MILLISECONDS = 20_000;

/** How long to wait before the next try: doubling, and spread by chance, so that a room of phones does not come back in one wave. */
export const pause = (failures: number, chance: number): number =>
  Math.min(LONGEST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** (failures - 1)) * (0.5 + chance / 2);

/** Waits; shorter when the phone says that it has a network again, but never shorter than the server has asked for. */
export const wait = (milliseconds: number, asked = 0): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, Math.max(milliseconds, asked));
    if (!asked) addEventListener("online", done);
  });

/** Asks until there is an answer of either kind. `failed` hears of each try that reached nobody. */
export async function untilAnswered<T>(
  asking: () => Promise<Asked<T>>,
  failed: (failures: number) => void = () => {},
): Promise<Answered<T>> {
  for (let failures = 0; ;) {
    const asked = await asking();
    if (asked.kind !== "unreachable") return asked;
    failed(++failures);
    await wait(pause(failures, Math.random()), asked.again);
  }
}
