import { describe, expect, it } from "vitest";
import type { ChoiceFinding } from "../../shared/findingsContract";
import type { Part, TriadFinding } from "../../shared/placementContract";
import { stoneFound } from "../givenDots";
import { findings } from "../givenFindings";
import { choice } from "../givenPlan";
import { inside } from "./brushing";
import { optionChanges, optionRows } from "./optionPanels";
import { arrowPath, closedPath } from "./outlines";
import { planeAt, planeGroups, planePanels } from "./planePanels";
import { partsAt, triadPanels } from "./triadPanels";
import { zoneGrid } from "./zoneGrid";
import { ZONE_OUTLINES, zoneOf, ZONES } from "./zones";

const frame = { width: 760, em: 14 };
const { instrument } = findings;
const triad = findings.signifiers.find((one): one is TriadFinding => one.kind === "triad");
const chosen = findings.signifiers.find((one): one is ChoiceFinding => one.kind === "choice");
if (triad === undefined || chosen === undefined) throw new Error("The given findings have lost a kind.");
const lines = { top: 1, below: 1 };

describe("Triangles side by side", () => {
  const { panels } = triadPanels("frameworks", triad, null, instrument, frame, lines);

  it("are framework 1 and framework 2, equally large, beside each other", () => {
    expect(panels.map(({ hue }) => hue)).toEqual(["framework-1", "framework-2"]);
    const side = panels.map(({ triangle }) => triangle.right.x - triangle.left.x);
    expect(side[0]).toBeCloseTo(side[1] ?? 0);
    expect(panels[0]?.triangle.right.x ?? 0).toBeLessThan(panels[1]?.triangle.left.x ?? 0);
  });

  it("read back the parts of every point they draw", () => {
    const panel = panels[0];
    for (const dot of panel?.dots.slice(0, 20) ?? []) {
      const [left, top] = partsAt(panel!.triangle, dot);
      expect(panel?.found.dots.some(([a, b]) => Math.abs(a - left) < 1e-6 && Math.abs(b - top) < 1e-6)).toBe(true);
    }
  });

  it("take a point outside for the nearest inside", () => {
    const { triangle } = panels[0]!;
    const [left, top] = partsAt(triangle, { x: triangle.left.x - 50, y: triangle.left.y + 50 });
    expect([left, top]).toEqual([1, 0]);
  });

  it("draw hexagons instead of dots where there are some, their area by their count", () => {
    const groups = triad.groups.map((group) => ({
      ...group,
      hexagonSize: 0.05,
      hexagons: [
        [0.5, 0.2, 4],
        [0.3, 0.1, 1],
      ] as [number, number, number][],
    }));
    const [panel] = triadPanels("frameworks", { ...triad, groups }, null, instrument, frame, lines).panels;
    expect([panel?.dots.length, panel?.hexagons.map(({ points }) => points.length)]).toEqual([0, [6, 6]]);
    const reach = panel?.hexagons.map(({ points }) =>
      Math.hypot(points[0]!.x - points[3]!.x, points[0]!.y - points[3]!.y),
    );
    expect(((reach?.[0] ?? 0) / (reach?.[1] ?? 1)) ** 2).toBeCloseTo(4);
  });
});

describe("Zones", () => {
  it("cover the triangle once: every point lies in the outline of its zone and in no other", () => {
    for (let left = 0.013; left < 1; left += 0.047)
      for (let top = 0.017; left + top < 1; top += 0.053) {
        const within = ZONES.filter((zone) => inside(ZONE_OUTLINES[zone], [left, top]));
        expect(within).toEqual([zoneOf(left, top)]);
      }
  });

  it("count a corner from 0.6 on", () => {
    expect([zoneOf(0.6, 0.3), zoneOf(0.59, 0.3), zoneOf(1 / 3, 1 / 3), zoneOf(0, 0)]).toEqual([
      "left",
      "leftTop",
      "centre",
      "right",
    ]);
  });

  it("move in a grid whose diagonal is what stayed", () => {
    const { cells, rows, columns } = zoneGrid(
      ["a", "b"],
      [
        [1, 2],
        [3, 4],
      ],
      frame,
    );
    expect(cells.filter(({ stayed }) => stayed).map(({ count }) => count)).toEqual([1, 4]);
    expect(cells.find(({ count }) => count === 3)?.key).toBe("1/0");
    expect(columns.map(({ letter }) => letter)).toEqual(rows.map(({ letter }) => letter));
    expect(Math.max(...cells.map(({ share }) => share))).toBe(1);
  });
});

describe("Planes", () => {
  const groups = planeGroups(stoneFound, null, instrument);
  const { panels } = planePanels(groups, groups.length, instrument, frame, 1);

  it("are one for each framing and read back what they draw", () => {
    expect(panels.map(({ hue }) => hue)).toEqual(["framework-1", "framework-2"]);
    const panel = panels[0]!;
    const read = planeAt(panel.box, panel.mean ?? { x: 0, y: 0 });
    expect(read[0]).toBeCloseTo(0.4);
    expect(read[1]).toBeCloseTo(0.42);
    expect(planeAt(panel.box, { x: -10, y: -10 })).toEqual([0, 1]);
  });
});

describe("Options", () => {
  it("are compared by their share, framework 1 above framework 2", () => {
    const { rows } = optionRows(chosen, choice, null, instrument, frame);
    const [first, second] = rows[0]?.bars ?? [];
    expect([first?.share, second?.share]).toEqual([0.34, 0.76]);
    expect(first?.box.y ?? 0).toBeLessThan(second?.box.y ?? 0);
    expect((second?.box.width ?? 0) / (first?.box.width ?? 1)).toBeCloseTo(76 / 34);
  });

  it("have one bar each where there is one framing", () => {
    const alone = { ...instrument, framings: [] };
    expect(optionRows(chosen, choice, null, alone, frame).rows.map(({ bars }) => bars.length)).toEqual([1, 1, 1]);
  });

  it("that changed reach from the middle: only under 1 to the left, only under 2 to the right", () => {
    const { rows, middle } = optionChanges(chosen.paired[0]!, choice, frame);
    for (const { first, second } of rows) {
      expect(first.x + first.width).toBeCloseTo(middle[0]);
      expect(second.x).toBeCloseTo(middle[1]);
    }
    expect(Math.max(...rows.map(({ second }) => second.x + second.width))).toBeLessThan(frame.width);
  });
});

describe("Paths", () => {
  it("close an outline and leave nothing of none", () => {
    const points: Part[] = [
      [0, 0],
      [1, 0],
      [0, 1],
    ];
    expect(closedPath(points.map(([x, y]) => ({ x, y })))).toBe("M0,0L1,0L0,1Z");
    expect(closedPath([])).toBe("");
  });

  it("give an arrow its head only where it is long enough", () => {
    expect(arrowPath({ x: 0, y: 0 }, { x: 3, y: 0 }, 10)).toBe("M0,0L3,0");
    expect(arrowPath({ x: 0, y: 0 }, { x: 100, y: 0 }, 10)).toBe("M0,0L100,0M91.3,-5L100,0L91.3,5");
  });
});
