/** The room a figure has, in CSS pixels, and the size of its letters. */
export interface Frame {
  width: number;
  height: number;
  em: number;
}

export interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** What a figure is drawn in before it is measured, and where there is nothing to measure (on a server, in a test). */
export const FIRST_FRAME: Frame = { width: 1800, height: 760, em: 40 };

/** Framework 1 is blue and a circle, framework 2 orange and a diamond; all together, and any third, is neutral. */
export type Hue = "framework-1" | "framework-2" | "pooled";

export function hueOf(framing: string, framings: { id: string }[]): Hue {
  const place = framings.findIndex(({ id }) => id === framing);
  return place === 0 ? "framework-1" : place === 1 ? "framework-2" : "pooled";
}

export const bottom = (plot: Plot): number => plot.top + plot.height;
export const right = (plot: Plot): number => plot.left + plot.width;

export function inset(frame: Frame, top: number, sides: number, below: number): Plot {
  return {
    left: sides,
    top,
    width: Math.max(1, frame.width - 2 * sides),
    height: Math.max(1, frame.height - top - below),
  };
}

export const whole = ({ width, height }: Frame): Box => ({ x: 0, y: 0, width, height });
