using Narratives.Events;

namespace Narratives.Consenting;

/// <summary>
/// What a delegate agrees to. The latest word holds for everything that they have said and will say: they change their ticks beside
/// their answers, and mean those. Every screen, figure, export and quotation asks here, so that none honours another consent than the rest.
/// </summary>
public static class AgreedTo
{
    /// <summary>Of whoever never joined, or has withdrawn.</summary>
    public static readonly Consent Nothing = new(0, Count: false, ShowDot: false, AnalyseStory: false, QuoteStory: false);

    /// <summary>What holds after this event of a delegate's stream; none when it says nothing about consent.</summary>
    public static Consent? After(NarrativeEvent happened) => happened switch
    {
        DelegateJoined joined => joined.Consent,
        ConsentChanged changed => changed.Consent,
        DelegateWithdrew => Nothing,
        _ => null,
    };
}
