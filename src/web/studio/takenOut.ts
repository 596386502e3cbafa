import type { Redaction, StoryPart, Suggestion } from "../shared/moderationContract";

/** A word of a story as a moderator presses it, or what stands between two. */
export interface Piece {
  part: StoryPart;
  start: number;
  text: string;
  /** False for what stands between words. */
  word: boolean;
}

/** The text in pieces, nothing lost: joined they are the text again. */
export function piecesOf(part: StoryPart, text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(/\s+|\S+/gu)) {
    pieces.push({ part, start: match.index, text: match[0], word: match[0].trim() !== "" });
  }
  return pieces;
}

const overlaps = (piece: Piece, gap: Redaction): boolean =>
  gap.part === piece.part && gap.start < piece.start + piece.text.length && piece.start < gap.start + gap.length;

export const isIn = (piece: Piece, gaps: Redaction[]): boolean => gaps.some((gap) => overlaps(piece, gap));

/** With this word taken out, or put back: a gap that reached over it is cut around it. */
export function toggled(gaps: Redaction[], piece: Piece): Redaction[] {
  const end = piece.start + piece.text.length;
  if (!isIn(piece, gaps)) return [...gaps, { part: piece.part, start: piece.start, length: piece.text.length }];
  return gaps.flatMap((gap) => {
    if (!overlaps(piece, gap)) return [gap];
    const left = { ...gap, length: piece.start - gap.start };
    const right = { ...gap, start: end, length: gap.start + gap.length - end };
    return [left, right].filter(({ length }) => length > 0);
  });
}

const covers = (gap: Redaction, one: Redaction): boolean =>
  gap.part === one.part && gap.start <= one.start && one.start + one.length <= gap.start + gap.length;

/** What is suggested and not taken out yet. */
export const stillIn = (gaps: Redaction[], suggestions: Suggestion[]): Suggestion[] =>
  suggestions.filter((one) => !gaps.some((gap) => covers(gap, one)));

/** Everything that is suggested, besides what is taken out already. */
export const withSuggested = (gaps: Redaction[], suggestions: Suggestion[]): Redaction[] => [
  ...gaps,
  ...stillIn(gaps, suggestions).map(({ part, start, length }) => ({ part, start, length })),
];

/** The same gaps in their order; those with nothing but space between them are one, so that the room sees one gap. */
export function joined(gaps: Redaction[], texts: { title: string | null; text: string }): Redaction[] {
  const all: Redaction[] = [];
  for (const gap of [...gaps].sort((a, b) => b.part.localeCompare(a.part) || a.start - b.start)) {
    const last = all.at(-1);
    const end = last === undefined ? 0 : last.start + last.length;
    if (last?.part !== gap.part || (texts[gap.part] ?? "").slice(end, gap.start).trim() !== "") all.push({ ...gap });
    else last.length = Math.max(end, gap.start + gap.length) - last.start;
  }
  return all;
}
