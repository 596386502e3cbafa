using System.Collections.Immutable;
using Narratives.Attaching;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Capturing;

/// <summary>From an answer as a phone sent it to a mark that is valid for its signifier, or the reason why it is none.</summary>
public static class ReadMark
{
    /// <param name="attached">The files of this delegate that lie here, by id.</param>
    public static Outcome<Mark> Decide(Signifier signifier, MarkTold told, string field, IReadOnlyDictionary<Guid, AttachmentKind> attached)
    {
        if (StateOf(told.State) is not { } state) return Refusals.UnknownState($"{field}.state");
        if (state == MarkState.NotApplicable && !signifier.NotApplicable) return Refusals.NotApplicableNotOffered($"{field}.state");
        var handling = new Handling(Bounded(told.Milliseconds), Bounded(told.Moves), Bounded(told.Order));
        if (state != MarkState.Placed) return new Mark(signifier.Id, state, null, handling);
        return PlacementOf(signifier, told, field, attached) switch
        {
            Outcome<Placement>.Accepted(var placement) => new Mark(signifier.Id, state, placement, handling),
            Outcome<Placement>.Refused(var refusal) => refusal,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The way back, for a receipt.</summary>
    public static MarkTold Tell(Mark mark)
    {
        var told = new MarkTold(mark.Signifier.Slug, NameOf(mark.State), Milliseconds: mark.Handling.Milliseconds, Moves: mark.Handling.Moves, Order: mark.Handling.Order);
        return mark.Placement switch
        {
            null => told,
            SliderPlacement(var position) => told with { Position = position.Fraction },
            TriadPlacement(var point) => told with { Parts = new(point.Left.Fraction, point.Top.Fraction, point.Right.Fraction) },
            StonesPlacement(var points) => told with { Stones = [.. points.Select(point => new StoneTold(point.Stone, point.X.Fraction, point.Y.Fraction))] },
            ChoicePlacement(var options, var other) => told with { Options = [.. options], Other = other },
            StoryPlacement story => told with { Title = story.Title, Text = story.Text, Attachment = Tell(story.Attachment) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static AttachmentTold? Tell(Attachment? attachment) =>
        attachment is null ? null : new(attachment.Id, attachment.Kind == AttachmentKind.Photo ? "photo" : "voice");

    private static Outcome<Placement> PlacementOf(Signifier signifier, MarkTold told, string field, IReadOnlyDictionary<Guid, AttachmentKind> attached) => signifier switch
    {
        Slider => told.Position is not { } at ? Refusals.WrongPlacement(field)
            : Position.TryOf(at, out var position) ? new SliderPlacement(position) : Refusals.PositionOutside($"{field}.position"),
        Triad => told.Parts is not { Left: { } left, Top: { } top, Right: { } right } ? Refusals.WrongPlacement(field)
            : TriadPoint.TryOf(left, top, right, out var point) ? new TriadPlacement(point) : Refusals.PartsDoNotSum($"{field}.parts"),
        Stones stones => StonesOf(stones, told, field),
        Choice choice => ChoiceOf(choice, told, field),
        Story story => StoryOf(story, told, field, attached),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Outcome<Placement> StonesOf(Stones stones, MarkTold told, string field)
    {
        if (told.Stones is not { Count: > 0 }) return Refusals.WrongPlacement(field);
        var points = ImmutableArray.CreateBuilder<StonePoint>(told.Stones.Count);
        for (var at = 0; at < told.Stones.Count; at++)
        {
            if (told.Stones[at] is not { Stone: { } id, X: { } x, Y: { } y }) return Refusals.WrongPlacement($"{field}.stones[{at}]");
            var known = stones.Movable.Any(stone => stone.Id == id) && points.All(point => point.Stone != id);
            if (!known) return Refusals.UnknownStone($"{field}.stones[{at}].stone");
            if (!Position.TryOf(x, out var across)) return Refusals.PositionOutside($"{field}.stones[{at}].x");
            if (!Position.TryOf(y, out var up)) return Refusals.PositionOutside($"{field}.stones[{at}].y");
            points.Add(new StonePoint(id, across, up));
        }
        return new StonesPlacement(points.DrainToImmutable());
    }

    private static Outcome<Placement> ChoiceOf(Choice choice, MarkTold told, string field)
    {
        if (told.Options is not { Count: > 0 }) return Refusals.WrongPlacement(field);
        if (told.Options.Count > 1 && !choice.Several) return Refusals.TooManyOptions($"{field}.options");
        var options = ImmutableArray.CreateBuilder<string>(told.Options.Count);
        foreach (var option in told.Options)
        {
            if (option is null || !choice.Offers(option) || options.Contains(option)) return Refusals.UnknownOption($"{field}.options");
            options.Add(option);
        }
        if (HoldsNull(told.Other)) return Refusals.Malformed($"{field}.other");
        if (told.Other?.Length > Story.LongestTitle) return Refusals.TextTooLong($"{field}.other");
        var other = options.Contains(Choice.OtherId) && !string.IsNullOrWhiteSpace(told.Other) ? told.Other : null;
        return new ChoicePlacement(options.DrainToImmutable(), other);
    }

    private static Outcome<Placement> StoryOf(Story story, MarkTold told, string field, IReadOnlyDictionary<Guid, AttachmentKind> attached)
    {
        if (string.IsNullOrWhiteSpace(told.Text)) return Refusals.WrongPlacement($"{field}.text");
        if (told.Text.Length > Story.LongestText) return Refusals.TextTooLong($"{field}.text");
        if (told.Title?.Length > Story.LongestTitle) return Refusals.TextTooLong($"{field}.title");
        if (HoldsNull(told.Text) || HoldsNull(told.Title)) return Refusals.Malformed(field);
        var placed = new StoryPlacement(string.IsNullOrWhiteSpace(told.Title) ? null : told.Title, told.Text);
        if (told.Attachment is null) return placed;
        if (story.Attach is not { } asked) return Refusals.AttachmentNotAsked($"{field}.attachment");
        if (told.Attachment.Id is not { } id || !attached.TryGetValue(id, out var kind)) return Refusals.UnknownAttachment($"{field}.attachment");
        return asked.Takes(kind) ? placed with { Attachment = new(id, kind) } : Refusals.AttachmentNotAsked($"{field}.attachment");
    }

    /// <summary>No person types U+0000, and PostgreSQL's jsonb cannot hold it.</summary>
    private static bool HoldsNull(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    private static int Bounded(int? number) => Math.Clamp(number ?? 0, 0, int.MaxValue);

    private static MarkState? StateOf(string? state) => state switch
    {
        "placed" => MarkState.Placed,
        "notApplicable" => MarkState.NotApplicable,
        "skipped" => MarkState.Skipped,
        "cleared" => MarkState.Cleared,
        "neverReached" => MarkState.NeverReached,
        _ => null,
    };

    private static string NameOf(MarkState state) => state switch
    {
        MarkState.Placed => "placed",
        MarkState.NotApplicable => "notApplicable",
        MarkState.Skipped => "skipped",
        MarkState.Cleared => "cleared",
        MarkState.NeverReached => "neverReached",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
