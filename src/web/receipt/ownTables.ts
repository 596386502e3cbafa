import { type Table, tablesOf } from "../charts/tables";
import type { Instrument, Language, Signifier } from "../shared/contract";
import type { OwnPlace } from "../shared/placesContract";
import { BOARD } from "../shared/texts/board";

/** The twin of a figure on the receipt. Of one cell there is one row; turned round it is a list, which fits a phone. */
export function ownTables(
  figure: NonNullable<OwnPlace["figure"]>,
  signifier: Signifier,
  instrument: Instrument,
  language: Language,
): Table[] {
  const texts = BOARD[language];
  return tablesOf(figure, signifier, { instrument, language, texts }).map(({ caption, head, rows }) => {
    const [row] = rows;
    if (signifier.kind === "choice" || !row) return { caption, head, rows };
    const turned = head.map((name, column) => [name, row[column] ?? ""]).slice(1);
    return { caption, head: [texts.table.measure, texts.table.value], rows: turned };
  });
}
