using System.Globalization;
using System.Text;
using Narratives.Analysis.Grains;
using Narratives.EventLog;
using Narratives.Words;

namespace Narratives.Analysis.Patterns;

/// <summary>Every number that the patterns of a seminar hold, as text: two that were counted alike print alike. It holds no story and names nobody.</summary>
public static class PrintPatterns
{
    /// <summary>What grains say that woke from this log now, as for a board, and what a rebuild up to the same event says.</summary>
    /// <param name="read">The events of the seminar from the first on; asked twice.</param>
    /// <exception cref="Exception">Of several kinds: no patterns can be made of these events.</exception>
    public static async Task<(string Live, string Rebuilt)> Both(IEventLog log, SeminarId seminar, Func<IAsyncEnumerable<Told>> read, TimeProvider clock, CancellationToken cancellation)
    {
        await using var grains = new GrainDirectory(log, clock);
        var (heard, live) = await grains.Ask(seminar, patterns => (patterns.Seminar.Heard, Of(patterns)), cancellation);
        var whole = new SeminarPattern(seminar);
        await foreach (var told in UpTo(heard)) whole.Hear(told);
        var rebuilt = new SeminarPatterns(whole, [.. whole.Cells.Select(cell => new CellPattern(cell))]);
        await foreach (var told in UpTo(heard))
        {
            foreach (var cell in rebuilt.Cells) cell.Hear(told);
        }
        return (live, Of(rebuilt));

        async IAsyncEnumerable<Told> UpTo(long position)
        {
            await foreach (var told in read())
            {
                if (told.Position > position) yield break;
                yield return told;
            }
        }
    }

    public static string Of(SeminarPatterns patterns)
    {
        var print = new StringBuilder();
        var seminar = patterns.Seminar;
        Line(print, "seminar", seminar.Heard, seminar.Joined, seminar.Delegates, seminar.Responses, seminar.CompletePairs, seminar.AfterReveal, seminar.LeftOut, seminar.SetAside);
        foreach (var cell in patterns.Cells)
        {
            print.Append(cell.Cell).Append(cell.IsRevealed ? " revealed " : " ");
            Line(print, "", cell.Responses, cell.AfterReveal, cell.LeftOut);
            foreach (var signifier in cell.Signifiers.Concat(cell.SignifiersAfterReveal)) Add(print, signifier);
        }
        return print.ToString();
    }

    private static void Add(StringBuilder print, SignifierPattern signifier)
    {
        Line(print, signifier.Signifier.Slug, [.. Enum.GetValues<Marks.MarkState>().Select(state => (long)signifier.InState(state))]);
        switch (signifier)
        {
            case SliderPattern slider:
                for (var at = slider.Positions.Placed(0); at < slider.Positions.AtTenThousandths.Length; at = slider.Positions.Placed(at + 1)) Line(print, " at", at, slider.Positions.AtTenThousandths[at]);
                break;
            case TriadPattern triad:
                foreach (var zone in triad.InZones) Line(print, " zone", zone);
                Add(print, triad.All, triad.Shown);
                break;
            case StonesPattern stones:
                Add(print, [.. stones.All, .. stones.Shown]);
                break;
            case ChoicePattern choice:
                foreach (var chosen in choice.Chosen) Line(print, " chosen", chosen);
                break;
            case StoryPattern:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Add(StringBuilder print, params ReadOnlySpan<Lattice> lattices)
    {
        foreach (var lattice in lattices)
        {
            Line(print, " dots", lattice.Total);
            foreach (var (first, second, count) in lattice.Dots) Line(print, " dot", first, second, count);
        }
    }

    private static void Line(StringBuilder print, string name, params ReadOnlySpan<long> numbers)
    {
        print.Append(name);
        foreach (var number in numbers) print.Append(' ').Append(number.ToString(CultureInfo.InvariantCulture));
        print.Append('\n');
    }
}
