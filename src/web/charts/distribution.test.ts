import { describe, expect, it } from "vitest";
import { distribution } from "./distribution";
import { bottom, FIRST_FRAME, right } from "./frame";
import { framings, pooled, series, split, tooFew } from "./given";
import { between, partedFrom } from "./parting";

const rows = () => distribution(split, "rows", framings, FIRST_FRAME).drawn;
const coloured = () => distribution(split, "coloured", framings, FIRST_FRAME).drawn;
const only = <T>(list: T[], place = 0): T => {
  const found = list[place];
  if (found === undefined) throw new Error(`nothing at ${place}`);
  return found;
};

describe("The bars of a distribution", () => {
  it("fill the plot from end to end, the highest to its top", () => {
    const { marks } = only(distribution(pooled, "pooled", framings, FIRST_FRAME).drawn);
    expect(marks.bars).toHaveLength(20);
    const slot = marks.plot.width / 20;
    marks.bars.forEach((bar, bin) => expect(bar.x + bar.width / 2).toBeCloseTo(marks.plot.left + (bin + 0.5) * slot));
    expect(Math.min(...[...marks.bars, ...marks.line].map(({ y }) => y))).toBeCloseTo(marks.plot.top);
    for (const bar of marks.bars) expect(bar.y + bar.height).toBeCloseTo(bottom(marks.plot));
  });

  it("stand beside each other, never over each other, when coloured", () => {
    const [first, second] = [only(coloured()).marks, only(coloured(), 1).marks];
    first.bars.forEach((bar, bin) => expect(bar.x + bar.width).toBeLessThanOrEqual(only(second.bars, bin).x + 1e-9));
  });

  it("carry the late answers on top, apart", () => {
    const late = Array.from({ length: 20 }, (_, bin) => (bin === 6 ? 3 : 0));
    const figure = { ...pooled, pooled: { ...series(0.5, 211), afterReveal: late } };
    const { marks } = only(distribution(figure, "pooled", framings, FIRST_FRAME).drawn);
    const [bar, above] = [only(marks.bars, 6), only(marks.late, 6)];
    expect(above.y + above.height).toBeCloseTo(bar.y);
    expect(above.height / bar.height).toBeCloseTo(3 / only(figure.pooled.histogram, 6));
  });
});

describe("Rows", () => {
  it("put framework 1 above framework 2, whatever the order they came in", () => {
    const turned = { ...split, framings: [...split.framings].reverse() };
    const drawn = distribution(turned, "rows", framings, FIRST_FRAME).drawn;
    expect(drawn.map(({ framing }) => framing)).toEqual(["failure-is-not-an-option", "safe-to-fail"]);
    expect(bottom(only(drawn).marks.plot)).toBeLessThan(only(drawn, 1).marks.plot.top);
  });

  it("share one scale: a crest of half the responses is half as high", () => {
    const half = {
      ...split,
      framings: [only(split.framings), { ...only(split.framings), framing: "safe-to-fail", placed: 53.5 }],
    };
    const drawn = distribution(half, "rows", framings, FIRST_FRAME).drawn;
    const crest = (row: number): number => {
      const { marks } = only(drawn, row);
      return bottom(marks.plot) - Math.min(...marks.line.map(({ y }) => y));
    };
    expect(crest(1) / crest(0)).toBeCloseTo(0.5);
  });

  it("place a mean where its fraction lies", () => {
    const { plot, mean } = only(rows()).marks;
    expect(mean).toBeCloseTo(plot.left + 0.33 * plot.width);
    expect(only(rows(), 1).marks.mean).toBeCloseTo(plot.left + 0.66 * plot.width);
  });

  it("draw nothing of a series that is too small", () => {
    const small = { ...split, framings: [only(split.framings), { framing: "safe-to-fail", ...tooFew }] };
    const { marks } = only(distribution(small, "rows", framings, FIRST_FRAME).drawn, 1);
    expect([marks.bars, marks.line, marks.mean]).toEqual([[], [], null]);
  });

  it("stay inside the frame", () => {
    for (const { marks } of rows()) {
      expect(right(marks.plot)).toBeLessThan(FIRST_FRAME.width);
      expect(bottom(marks.plot)).toBeLessThan(FIRST_FRAME.height);
    }
  });
});

describe("Parting", () => {
  const before = () => only(distribution(pooled, "pooled", framings, FIRST_FRAME).drawn).marks;
  const parts = () => coloured().map(({ marks }) => marks);

  it("begins inside the pooled bars: the parts of a bar are as high as the bar", () => {
    const starts = parts().map(({ key }) => partedFrom(before(), parts(), key));
    before().bars.forEach((bar, bin) => {
      const together = starts.reduce((sum, start) => sum + (start?.bars[bin]?.height ?? 0), 0);
      const counted = split.framings.some(({ histogram }) => only(histogram, bin) > 0);
      expect(together).toBeCloseTo(counted ? bar.height : 0);
    });
  });

  it("ends exactly where the parts belong", () => {
    const target = only(parts());
    const start = partedFrom(before(), parts(), target.key);
    expect(start).not.toBeNull();
    if (start === null) return;
    expect(between(start, target)(1)).toBe(target);
    const halfway = only(between(start, target)(0.5).bars, 6);
    expect(halfway.x).toBeCloseTo((only(start.bars, 6).x + only(target.bars, 6).x) / 2);
  });
});
