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

/** Everything that is suggested, besides what is taken out already. */
export function withSuggested(gaps: Redaction[], suggestions: Suggestion[]): Redaction[] {
  const more = suggestions.map(({ part, start, length }) => ({ part, start, length }));
  return [...gaps, ...more.filter((one) => !gaps.some((gap) => covers(gap, one)))];
}

const covers = (gap: Redaction, one: Redaction): boolean =>
  gap.part === one.part && gap.start <= one.start && one.start + one.length <= gap.start + gap.length;
