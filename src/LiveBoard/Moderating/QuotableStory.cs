using System.Collections.Immutable;
using Narratives.Analysis.Brushing;
using Narratives.Analysis.Collected;
using Narratives.LiveBoard.Workbench;
using Narratives.Words;

namespace Narratives.LiveBoard.Moderating;

/// <summary>A story whose teller agrees to be quoted, as it was written. Nothing in it says who told it or when.</summary>
/// <param name="Signed">The codes of the teller's groups; see <see cref="Signatures"/>.</param>
public sealed record QuotableStory(ResponseId Id, CollectedResponse Response, Language Language, string? Title, string Text, ImmutableArray<Text> Signed)
{
    internal static QuotableStory? Find(Gathered gathered, string? alias) => gathered.Find(alias) is { } response ? Of(gathered, response) : null;

    internal static QuotableStory? Of(Gathered gathered, CollectedResponse response)
    {
        var teller = gathered.Answers.Delegates[response.Delegate];
        // To be quoted is a tick of its own: who asks for it may have kept analysts out.
        if (!teller.QuoteStory || response.Id is not { } id || ReadStory.Written(gathered.WithText(id)) is not var (title, text)) return null;
        return new QuotableStory(id, response, response.Language ?? teller.Language ?? Language.English, title, text, gathered.Signatures.Of(teller));
    }
}
