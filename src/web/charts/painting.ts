import type { Hue, Point } from "./frame";
import type { Traveller } from "./travel";

export interface Ink {
  fill: string;
  edge: string;
  opacity: number;
}

/** A dot as rows of equal pixels: where each begins beside its middle, how many they are, and their colour. */
interface Stamp {
  reach: number;
  rows: { dx: number; dy: number; length: number; pixel: number }[];
}

/**
 * Each kind of dot is drawn once, and then its rows of pixels are copied: five thousand dots take two or three milliseconds, where as many
 * calls of a canvas took twenty. The stamps cover each other, and each has its edge, so that dots stay apart where they crowd.
 */
export class Painter {
  #stamps = new Map<Hue, Map<number, Stamp>>();
  #inks: Record<Hue, Ink> | null = null;
  #em = 0;
  #image: ImageData | null = null;

  /** @param part how far each dot is on its way from where it was, 0 to 1. */
  paint(
    canvas: HTMLCanvasElement,
    from: Point[],
    dots: Traveller[],
    part: number,
    em: number,
    inks: Record<Hue, Ink>,
  ): void {
    const scale = globalThis.devicePixelRatio || 1;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const [width, height] = [Math.round(canvas.clientWidth * scale), Math.round(canvas.clientHeight * scale)];
    if (context === null || width === 0 || height === 0) return;
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    if (inks !== this.#inks || em !== this.#em) [this.#inks, this.#em, this.#stamps] = [inks, em, new Map()];
    if (this.#image?.width !== width || this.#image.height !== height)
      this.#image = context.createImageData(width, height);
    const pixels = new Uint32Array(this.#image.data.buffer);
    pixels.fill(0);
    for (let place = 0; place < dots.length; place++) {
      const dot = dots[place];
      if (dot === undefined) continue;
      const start = from[place] ?? dot;
      const x = Math.round((start.x + (dot.x - start.x) * part) * scale);
      const y = Math.round((start.y + (dot.y - start.y) * part) * scale);
      const { reach, rows } = this.#stamp(dot.hue, dot.radius * scale, em * scale, inks[dot.hue]);
      if (x < reach || y < reach || x + reach >= width || y + reach >= height)
        clipped(pixels, width, height, x, y, rows);
      else for (const { dx, dy, length, pixel } of rows) fillRow(pixels, (y + dy) * width + x + dx, length, pixel);
    }
    context.putImageData(this.#image, 0, 0);
  }

  #stamp(hue: Hue, radius: number, em: number, ink: Ink): Stamp {
    let sizes = this.#stamps.get(hue);
    if (sizes === undefined) this.#stamps.set(hue, (sizes = new Map()));
    const known = sizes.get(radius);
    if (known !== undefined) return known;
    const stamp = stampOf(hue, radius, em, ink);
    sizes.set(radius, stamp);
    return stamp;
  }
}

function fillRow(pixels: Uint32Array, at: number, length: number, pixel: number): void {
  for (let place = at; place < at + length; place++) pixels[place] = pixel;
}

/** Near the edge of the sheet: what lies beyond it is left out. */
function clipped(pixels: Uint32Array, width: number, height: number, x: number, y: number, rows: Stamp["rows"]): void {
  for (const { dx, dy, length, pixel } of rows) {
    const [left, right] = [Math.max(0, x + dx), Math.min(width, x + dx + length)];
    if (y + dy >= 0 && y + dy < height && right > left) fillRow(pixels, (y + dy) * width + left, right - left, pixel);
  }
}

/** Drawn as a canvas draws it, and read back as rows. */
function stampOf(hue: Hue, radius: number, em: number, ink: Ink): Stamp {
  const reach = Math.ceil(radius * 1.25 + em * 0.06);
  const side = 2 * reach + 1;
  const sheet = document.createElement("canvas");
  sheet.width = sheet.height = side;
  const context = sheet.getContext("2d", { willReadFrequently: true });
  if (context === null) return { reach, rows: [] };
  const middle = side / 2;
  context.beginPath();
  if (hue === "framework-2") {
    const far = radius * 1.25;
    context.moveTo(middle, middle - far);
    context.lineTo(middle + far, middle);
    context.lineTo(middle, middle + far);
    context.lineTo(middle - far, middle);
    context.closePath();
  } else {
    context.arc(middle, middle, radius, 0, 2 * Math.PI);
  }
  context.globalAlpha = ink.opacity;
  context.fillStyle = ink.fill;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = ink.edge;
  context.lineWidth = Math.max(1, em * 0.05);
  context.stroke();
  return { reach, rows: rowsOf(new Uint32Array(context.getImageData(0, 0, side, side).data.buffer), side, reach) };
}

/** Runs of one colour; what is nearly transparent is left out. Exported for its test. */
export function rowsOf(pixels: Uint32Array, side: number, reach: number): Stamp["rows"] {
  const rows: Stamp["rows"] = [];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side;) {
      const pixel = pixels[y * side + x] ?? 0;
      let end = x + 1;
      while (end < side && pixels[y * side + end] === pixel) end++;
      if (pixel >>> 24 > 40) rows.push({ dx: x - reach, dy: y - reach, length: end - x, pixel });
      x = end;
    }
  }
  return rows;
}
