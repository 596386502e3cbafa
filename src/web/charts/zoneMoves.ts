import { ZONES } from "./findings/zones";
import type { Box } from "./frame";

export interface ZoneMove {
  from: number;
  to: number;
  count: number;
}

/** Every move from one zone to another, the most frequent first. */
export function movesOf(zones: number[][]): ZoneMove[] {
  const moves = zones.flatMap((row, from) =>
    row.flatMap((count, to) => (count > 0 && from !== to ? [{ from, to, count }] : [])),
  );
  return moves.sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
}

export function stayed(zones: number[][]): number {
  return ZONES.reduce((sum, _, zone) => sum + (zones[zone]?.[zone] ?? 0), 0);
}

export interface MoveRow extends ZoneMove {
  /** Two small triangles: the zone it began in, and the one it ended in. */
  first: Box;
  second: Box;
  bar: Box;
}

/** As many rows as the last row of the room can read, the fullest bar as long as there is room for its number. */
export function moveRows(moves: ZoneMove[], area: Box, em: number): MoveRow[] {
  const tall = em * 1.75;
  const rows = Math.max(1, Math.min(moves.length, 7, Math.floor(area.height / tall)));
  const step = Math.min(area.height / rows, em * 2.4);
  const side = Math.min(step * 1.02, em * 2.1);
  const top = area.y + (area.height - rows * step) / 2;
  const start = area.x + side * 2 + em * 2.2;
  const most = moves[0]?.count ?? 1;
  return moves.slice(0, rows).map((move, row) => {
    const y = top + row * step + (step - side * 0.87) / 2;
    const glyph = (x: number): Box => ({ x, y, width: side, height: side * 0.87 });
    return {
      ...move,
      first: glyph(area.x),
      second: glyph(area.x + side + em * 1.4),
      bar: {
        x: start,
        y: top + row * step + step * 0.22,
        width: Math.max(1, (move.count / most) * (area.x + area.width - start - em * 2.6)),
        height: step * 0.56,
      },
    };
  });
}
