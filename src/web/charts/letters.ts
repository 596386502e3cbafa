/** A generous guess of how wide a text runs: a sans-serif averages about 0.52 em a letter, bold about 0.57. */
export function textWidth(text: string, size: number, bold = false): number {
  return text.length * size * (bold ? 0.58 : 0.54);
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
