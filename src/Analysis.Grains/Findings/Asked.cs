using System.Diagnostics;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Found.Sentences;
using Narratives.Instruments;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Analysis.Found;

/// <summary>What every signifier is asked with.</summary>
internal sealed class Asked
{
    private readonly Lazy<Undrawn>[] undrawn;

    public Asked(Considered primary, Considered all, FlagCareless careless, FoundUnits units, Selection selection, int seed, int draws)
    {
        (Primary, All, Careless, Units, Selection, Seed, Draws) = (primary, all, careless, units, selection, seed, draws);
        Compare = Compare.All(this);
        undrawn = [.. primary.Instrument.Signifiers.Select((_, signifier) => new Lazy<Undrawn>(() => WhoIsDrawn.Of(this, signifier)))];
    }

    /// <summary>The answers of the primary result.</summary>
    public Considered Primary { get; }

    /// <summary>With the late ones and those after the reveal.</summary>
    public Considered All { get; }

    public FlagCareless Careless { get; }

    public FoundUnits Units { get; }

    public Selection Selection { get; }

    public int Seed { get; }

    public int Draws { get; }

    public Compare Compare { get; }

    /// <summary>Whether a delegate has dots and lines of their own in the figures of a signifier.</summary>
    public bool HasDots(int signifier, int who) => undrawn[signifier].Value.Draws(who, Primary.Answers.Delegates[who].ShowDot);

    public PlannedSignifier? PlannedFor(SignifierId signifier) =>
        Primary.Answers.Plan is { Locked: true } plan ? plan.Signifiers.FirstOrDefault(planned => planned.Signifier == signifier) : null;

    public FoundRole RoleOf(SignifierId signifier) => PlannedFor(signifier)?.Role switch
    {
        PlannedRole.Primary => FoundRole.Primary,
        PlannedRole.Secondary => FoundRole.Secondary,
        null => FoundRole.Exploratory,
        _ => throw new UnreachableException(),
    };

    public Reading ReadingOf(int signifier)
    {
        var asked = Primary.Instrument.Signifiers[signifier];
        return new Reading(asked, NameOf(Primary.Chosen.Compared?.First), NameOf(Primary.Chosen.Compared?.Second), Primary.Answers.KnowsDelegates,
            SayWhole.Order(Primary, Units), RoleOf(asked.Id), PlannedFor(asked.Id));
    }

    public int PlacedOf(int signifier) => Primary.Responses.Count(response => response.Mark(signifier).State == Marks.MarkState.Placed);

    private Text? NameOf(FramingId? id) => id is null ? null : Primary.Instrument.Framings.First(framing => framing.Id == id).Name;
}
