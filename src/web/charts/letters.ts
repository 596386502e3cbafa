/** A generous guess of how wide a text runs: a sans-serif averages 0.5 to 0.58 em a letter, bold 0.55 to 0.66. */
export function textWidth(text: string, size: number, bold = false): number {
  return text.length * size * (bold ? 0.65 : 0.58);
}

/** How wide a text most likely runs: to set something beside it or to centre it, where a guess on the large side leaves a hole. */
export function likelyWidth(text: string, size: number): number {
  return text.length * size * 0.58;
}

/** Breaks a text into lines no wider than `width`; a single word that is wider stays whole. */
export function wrapped(text: string, size: number, width: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    const longer = `${last ?? ""} ${word}`;
    if (last !== undefined && textWidth(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Each pole has half of the axis, and the margin outside of it, less a gap between the two. */
export function poleWidth(plot: { width: number }, em: number): number {
  return plot.width / 2 + em * 2.5;
}

/** How many lines the longer of two poles takes, set in strong letters. */
export function poleLines(poles: string[], plot: { width: number }, em: number): number {
  return Math.max(1, ...poles.map((pole) => wrapped(pole, em * 1.25, poleWidth(plot, em), true).length));
}
