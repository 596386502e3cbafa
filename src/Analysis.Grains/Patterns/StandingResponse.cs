using Narratives.Words;

namespace Narratives.Analysis.Patterns;

/// <param name="who">A number for the delegate, the same in all cells of a seminar.</param>
/// <param name="shown">Whether they agreed to be seen as a dot.</param>
/// <param name="slots">The row from this signifier's own slots on; see <see cref="MarkLayout"/>.</param>
internal delegate void PlacedReader(int who, bool shown, ReadOnlySpan<short> slots);

/// <param name="Turn">1 for the cell that its delegate came to first.</param>
/// <param name="Counts">Whether its delegate had agreed to be counted when they answered.</param>
internal readonly record struct StandingResponse(ResponseId Response, int Turn, bool AfterReveal, bool Counts);
