/** A room may have so many boards, each turned on its own. */
export const BOARDS = [1, 2, 3, 4] as const;

/** Which board this page is: "?board=2"; the first where nothing, or nothing known, is said. */
export function boardAsked(search: string): number {
  const asked = Number(new URLSearchParams(search).get("board"));
  return BOARDS.find((board) => board === asked) ?? 1;
}

export const boardPath = (code: string, board: number): string =>
  `/board/${code}${board === 1 ? "" : `?board=${board}`}`;
