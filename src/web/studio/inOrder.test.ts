import { expect, test } from "vitest";
import { inOrder } from "./inOrder";

test("the second press waits for the answer to the first", async () => {
  const inTurn = inOrder();
  const sent: string[] = [];
  let answer = (): void => undefined;
  const first = inTurn(() => {
    sent.push("first");
    return new Promise<void>((done) => (answer = done));
  });
  const second = inTurn(async () => void sent.push("second"));
  await Promise.resolve();
  await Promise.resolve();
  expect(sent).toEqual(["first"]);
  answer();
  await Promise.all([first, second]);
  expect(sent).toEqual(["first", "second"]);
});

test("a press that failed does not hold up the next, and each has its own answer", async () => {
  const inTurn = inOrder();
  const broken = inTurn(() => Promise.reject(new Error("no network")));
  const next = inTurn(() => Promise.resolve("turned"));
  await expect(broken).rejects.toThrow("no network");
  await expect(next).resolves.toBe("turned");
});
