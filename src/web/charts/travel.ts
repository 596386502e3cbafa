import type { Dot } from "../shared/contract";
import type { Hue, Point } from "./frame";

/** A dot that knows what it is, so that it can be followed from one arrangement to the next. */
export interface Traveller extends Point {
  key: string;
  framing: string | null;
  hue: Hue;
  radius: number;
}

export interface Layer {
  framing: string | null;
  hue: Hue;
  dots: Dot[];
  place: (first: number, second: number) => Point;
}

/** More dots than this are painted, not drawn: so many elements would not move at fifty frames a second. */
export const MOST_ELEMENTS = 400;

/** Thousands of dots are smaller, so that they do not become one stain. */
export const crowding = (dots: number): number =>
  Math.min(1, Math.max(0.4, Math.sqrt(MOST_ELEMENTS / Math.max(1, dots))));

/** As `dotMarks` has them: a dot's area grows with the answers it stands for, and the large ones come first. */
export function travellers(layers: Layer[], em: number): Traveller[] {
  const size = em * 0.3 * crowding(layers.reduce((sum, { dots }) => sum + dots.length, 0));
  return layers.flatMap(({ framing, hue, dots, place }) =>
    [...dots]
      .sort((a, b) => b[2] - a[2])
      .map(([first, second, count]) => ({
        ...place(first, second),
        key: `${first}/${second}`,
        framing,
        hue,
        radius: size * Math.sqrt(count),
      })),
  );
}

const nameOf = (framing: string | null, key: string): string => `${framing ?? ""} ${key}`;

/** Where everybody was, under the framework and, for whoever splits off or joins, under none. */
export class Left {
  readonly #places = new Map<string, Point>();

  constructor(dots: Traveller[] = []) {
    for (const dot of dots) {
      this.#places.set(nameOf(dot.framing, dot.key), dot);
      const shared = nameOf(null, dot.key);
      if (!this.#places.has(shared)) this.#places.set(shared, dot);
    }
  }

  /** A dot that was nowhere before begins where it is. */
  from(dot: Traveller): Point {
    return this.#places.get(nameOf(dot.framing, dot.key)) ?? this.#places.get(nameOf(null, dot.key)) ?? dot;
  }
}

/** Whether everybody is where they were. */
export function stand(before: Traveller[], now: Traveller[]): boolean {
  return (
    before.length === now.length &&
    now.every((dot, place) => {
      const was = before[place];
      return (
        was?.key === dot.key &&
        was.framing === dot.framing &&
        was.x === dot.x &&
        was.y === dot.y &&
        was.radius === dot.radius
      );
    })
  );
}

export function between(from: Point[], to: Traveller[], part: number): Traveller[] {
  if (part >= 1) return to;
  return to.map((dot, place) => {
    const start = from[place] ?? dot;
    return { ...dot, x: start.x + (dot.x - start.x) * part, y: start.y + (dot.y - start.y) * part };
  });
}
