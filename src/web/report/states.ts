import type { Instrument } from "../shared/contract";
import type { SignifierFinding, StateCounts } from "../shared/findingsContract";

/** The five answer states of one question, each framing's scenarios together, framings in the order of the instrument. */
export function statesByFraming(
  cells: SignifierFinding["states"],
  { framings }: Instrument,
): { framing: string; states: StateCounts }[] {
  const order = [
    ...framings.map(({ id }) => id),
    // An import may hold what its instrument does not name.
    ...new Set(cells.map(({ framing }) => framing).filter((framing) => framings.every(({ id }) => id !== framing))),
  ];
  return order.flatMap((framing) => {
    const own = cells.filter((cell) => cell.framing === framing);
    if (own.length === 0) return [];
    const sum = (state: keyof StateCounts): number => own.reduce((all, { states }) => all + states[state], 0);
    return [
      {
        framing,
        states: {
          placed: sum("placed"),
          notApplicable: sum("notApplicable"),
          skipped: sum("skipped"),
          cleared: sum("cleared"),
          neverReached: sum("neverReached"),
        },
      },
    ];
  });
}
