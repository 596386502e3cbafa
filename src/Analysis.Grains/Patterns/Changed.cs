namespace Narratives.Analysis.Patterns;

/// <summary>
/// What a board that watches may have to draw anew. There is no list of signifiers: a response changes the units under every
/// figure, and one to a round that is not revealed changes none.
/// </summary>
[Flags]
public enum Changed
{
    Nothing = 0,
    Counts = 1,
    Figures = 2,
    View = 4,
    Everything = Counts | Figures | View,
}
