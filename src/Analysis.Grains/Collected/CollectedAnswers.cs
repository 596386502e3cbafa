using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Analysis.Collected;

/// <summary>
/// What was collected, wherever it came from: the log of a seminar, an export of another tool, a CSV with a mapping. Every analysis
/// begins here. Only answers that stand and count are in it; what was left out is counted, with the reason.
/// </summary>
/// <param name="Title">The name of the seminar or of the file.</param>
/// <param name="Instrument">As it was answered. Data without framings or scenarios has one of each.</param>
/// <param name="Plan">The analysis plan, where one was made.</param>
/// <param name="KnowsDelegates">False where the source does not say who answered: then every response is its own delegate, and nothing is ever paired.</param>
/// <param name="Delegates">In an order that tells nothing about time or person.</param>
/// <param name="Responses">Sorted by delegate, then by cell in the order of the instrument; several of one delegate to one cell only where the source had no rounds.</param>
public sealed record CollectedAnswers(
    Text Title,
    Instrument Instrument,
    AnalysisPlan? Plan,
    bool KnowsDelegates,
    ImmutableArray<CollectedDelegate> Delegates,
    ImmutableArray<CollectedResponse> Responses,
    ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>Where two seminars were taken together: which delegates are of which.</summary>
    public TwoSeminars? Seminars { get; init; }
}

/// <param name="From">The first delegate of the second seminar; all before are of the first.</param>
public sealed record TwoSeminars(Text First, Text Second, int From);

/// <param name="Code">D001, D002, …: of this collection only.</param>
/// <param name="AboutYou">Empty where nothing was asked.</param>
public sealed record CollectedDelegate(string Code, Language? Language, ImmutableArray<Mark> AboutYou, bool ShowDot, bool AnalyseStory, bool QuoteStory);

/// <param name="Code">R0001, R0002, …: of this collection only.</param>
/// <param name="Id">In the log; none for data from elsewhere. Never exported.</param>
/// <param name="Delegate">Index into the delegates.</param>
/// <param name="Turn">1 for the cell that this delegate answered first; 0 where that is not known.</param>
/// <param name="AfterReveal">Given after the room had seen the results: outside every primary number.</param>
/// <param name="Late">Given after its round was closed.</param>
/// <param name="Marks">One for each signifier of the instrument, in its order; what the source does not hold was never reached.</param>
public sealed record CollectedResponse(
    string Code, ResponseId? Id, int Delegate, Cell Cell, int Turn, Language? Language, bool AfterReveal, bool Late, ImmutableArray<Mark> Marks);

/// <summary>Answers or rows that are in no number.</summary>
/// <param name="Lines">Of the file, from 1 with the header as the first; empty where there was no file.</param>
public sealed record LeftOut(Text Reason, int Count, ImmutableArray<int> Lines);
