import { beforeEach, describe, expect, it, vi } from "vitest";
import { view } from "../charts/given";
import type { View } from "../shared/contract";
import { Running } from "./running.svelte";

// Boards in the hand of the test: each says what it shows when the test wants it to.
const boards = vi.hoisted(() => new Map<number, { view: View | null }>());
vi.mock("../board/watching.svelte", () => ({
  Watching: class {
    view: View | null = null;
    counts = null;
    constructor(_: string, board = 1) {
      boards.set(board, this);
    }
    end = () => Promise.resolve();
    refresh = () => Promise.resolve();
  },
}));

const put: { path: string; body: unknown; answered: () => void; refused: () => void }[] = [];
const problem = { code: "round-open", reason: { en: "Another round is open.", cy: "Mae rownd arall ar agor." } };
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("Turning the boards of a room", () => {
  beforeEach(() => {
    put.length = 0;
    boards.clear();
    vi.stubGlobal(
      "fetch",
      (path: string, { body }: { body: string }) =>
        new Promise((resolve) =>
          put.push({
            path,
            body: JSON.parse(body),
            answered: () => resolve(new Response(null, { status: 204 })),
            refused: () =>
              resolve(
                new Response(JSON.stringify(problem), {
                  status: 409,
                  headers: { "content-type": "application/problem+json" },
                }),
              ),
          }),
        ),
    );
  });

  it("sends what was pressed to the board it was pressed for, whichever is chosen meanwhile", async () => {
    const running = new Running("RISK17", () => "en");
    boards.get(1)!.view = view;
    void running.turn({ ...view, figure: "rows" });
    void running.turn({ ...view, hidden: false, figure: "shift" });
    running.turnFrom(2);
    await settled();
    put[0]?.answered();
    await settled();
    expect(put.map(({ path }) => path.split("?")[1])).toEqual(["board=1", "board=1"]);
    expect(put[1]?.body).toMatchObject({ figure: "shift" });
  });

  it("says what was refused until the next press, though one that was pressed at once is done", async () => {
    const running = new Running("RISK17", () => "en");
    boards.get(1)!.view = view;
    void running.turn({ ...view, figure: "rows" });
    void running.turn({ ...view, figure: "shift" });
    await settled();
    put[0]?.refused();
    await settled();
    put[1]?.answered();
    await settled();
    expect(running.error).toBe("Another round is open.");
    void running.turn({ ...view, figure: "rows" });
    await settled();
    put[2]?.answered();
    await settled();
    expect(running.error).toBe("");
  });

  it("knows nothing of a board that has not been heard yet, least of all what another shows", async () => {
    const running = new Running("RISK17", () => "en");
    boards.get(1)!.view = view;
    expect(running.view).toEqual(view);
    running.turnFrom(2);
    expect(running.view).toBeNull();
    boards.get(2)!.view = { ...view, hidden: true };
    expect(running.view).toEqual({ ...view, hidden: true });
    running.turnFrom(1);
    expect(running.view).toEqual(view);
  });
});
