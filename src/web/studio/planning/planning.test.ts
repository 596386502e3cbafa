import { beforeEach, describe, expect, it, vi } from "vitest";
import { plan } from "../../charts/given";
import type { BoardPlan, Instrument } from "../../shared/contract";
import { Planning } from "./planning.svelte";

// A server in the hand of the test: what is published waits until the test answers it.
const kept = new Map<string, string>();
let answer: (status: number) => void = () => {};
let served: BoardPlan = plan;
let remarks: { rule: string; path: string }[] = [];
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const written = (draft: Instrument, stem: string): Instrument => ({ ...draft, stem: { en: stem, cy: stem } });
const keptDraft = (): { base: number; draft: Instrument } | null =>
  JSON.parse(kept.get(`narratives.plan.${plan.code}`) ?? "null") as { base: number; draft: Instrument } | null;

beforeEach(() => {
  kept.clear();
  served = plan;
  remarks = [];
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal("fetch", (path: string, { method }: { method: string }) =>
    method === "PUT"
      ? new Promise((resolve) => (answer = (status) => resolve(new Response(null, { status }))))
      : Promise.resolve(
          path.endsWith("/board")
            ? Response.json(served)
            : path.endsWith("/versions")
              ? Response.json([])
              : Response.json({ remarks, faults: [], minutes: 1, smallestShift: null }),
        ),
  );
});

describe("Publishing a plan", () => {
  it("keeps what is typed while the server is asked, for the next version", async () => {
    const planning = new Planning(plan, () => {});
    planning.write(written(planning.draft, "first"));
    const publishing = planning.publish();
    planning.write(written(planning.draft, "second"));
    answer(204);
    await publishing;
    expect([planning.published.stem["en"], planning.draft.stem["en"]]).toEqual(["first", "second"]);
    expect([planning.saved, planning.changed, planning.overtaken]).toEqual([false, true, false]);
    expect(keptDraft()).toMatchObject({ base: 2, draft: { stem: { en: "second" } } });
  });

  it("leaves nothing to be kept where nothing was typed since", async () => {
    const planning = new Planning(plan, () => {});
    planning.write(written(planning.draft, "first"));
    const publishing = planning.publish();
    answer(204);
    await publishing;
    expect([planning.saved, planning.changed, keptDraft()]).toEqual([true, false, null]);
    expect(planning.published.version).toBe(plan.instrument.version + 1);
  });
});

describe("A plan that a colleague has published", () => {
  const theirs = {
    ...plan,
    instrument: { ...written(plan.instrument, "theirs"), version: plan.instrument.version + 1 },
  };

  it("stands here as well, where nothing was being written", async () => {
    const planning = new Planning(plan, () => {});
    served = theirs;
    await planning.hear(theirs.instrument.version);
    expect([planning.plan, planning.draft]).toEqual([theirs, theirs.instrument]);
    expect(planning.changed).toBe(false);
  });

  it("is told, and takes nothing away, where something was", async () => {
    const planning = new Planning(plan, () => {});
    planning.write(written(planning.draft, "mine"));
    served = theirs;
    await planning.hear(theirs.instrument.version);
    expect([planning.draft.stem["en"], planning.overtaken]).toEqual(["mine", true]);
  });

  it("is not asked for where it is here already", async () => {
    const planning = new Planning(plan, () => {});
    served = theirs;
    await planning.hear(plan.instrument.version);
    await settled();
    expect(planning.plan).toBe(plan);
  });
});

describe("What decides", () => {
  it("is asked of the server anew: a plan may have been locked elsewhere", async () => {
    const planning = new Planning(plan, () => {});
    expect(planning.undeclared).toBe(false); // nothing is known yet
    remarks = [{ rule: "plan-undeclared", path: "" }];
    planning.reread();
    await settled();
    expect(planning.undeclared).toBe(true);
    remarks = [{ rule: "plan-undeclared", path: "signifiers.reporting" }]; // one question of many: its remark stands beside it
    planning.reread();
    await settled();
    expect(planning.undeclared).toBe(false);
  });
});
