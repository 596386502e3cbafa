import type { Asked } from "./asking";

const FIRST_MILLISECONDS = 1_000;
const LONGEST_MILLISECONDS = 20_000;

/** How long to wait before the next try: doubling, and spread by chance, so that a room of phones does not come back in one wave. */
export const pause = (failures: number, chance: number): number =>
  Math.min(LONGEST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** (failures - 1)) * (0.5 + chance / 2);

/** Waits; shorter when the phone says that it has a network again. */
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener("online", done);
  });

/** Asks until there is an answer of either kind. `failed` hears of each try that reached nobody. */
export async function untilAnswered<T>(
  asking: () => Promise<Asked<T>>,
  failed: (failures: number) => void = () => {},
): Promise<Exclude<Asked<T>, { kind: "unreachable" }>> {
  for (let failures = 0; ;) {
    const asked = await asking();
    if (asked.kind !== "unreachable") return asked;
    failed(++failures);
    await wait(pause(failures, Math.random()));
  }
}
