using System.Globalization;
using System.Text;
using MathNet.Numerics.Random;
using Narratives.Analysis.Patterns;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>Laws of the folds, on seeded logs in which delegates answer, revise, take back and come late, and rounds are reset, in any order.</summary>
public class Reading_any_log
{
    /// <summary>Odd seeds are of rounds, even ones of an open collection.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 120)];

    private static bool IsOpen(int seed) => seed % 2 == 0;

    [Theory, MemberData(nameof(Seeds))]
    public void twice_gives_the_same_as_once(int seed)
    {
        var said = Anything(seed);
        var once = NumbersOf(said.Patterns);

        Assert.Equal(once, NumbersOf(SeminarPatterns.FromLog(Given.Seminar, [.. said.Events, .. said.Events])));
        Assert.Equal(once, NumbersOf(SeminarPatterns.FromLog(Given.Seminar, [.. said.Events.SelectMany(told => new[] { told, told })])));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void cut_midway_and_told_again_from_before_the_cut_gives_the_same(int seed)
    {
        var said = Anything(seed);
        var cut = new Xoshiro256StarStar(seed, threadSafe: false).Next(1, said.Events.Count);
        var patterns = SeminarPatterns.FromLog(Given.Seminar, [.. said.Events.Take(cut)]);

        foreach (var told in said.Events.Skip(Math.Max(0, cut - 7)))
        {
            patterns.Seminar.Hear(told);
            foreach (var cell in patterns.Cells) cell.Hear(told);
        }

        Assert.Equal(NumbersOf(said.Patterns), NumbersOf(patterns));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void taking_everything_back_leaves_nothing(int seed)
    {
        var said = Anything(seed);
        foreach (var response in said.Events.Where(told => told.Event is ResponseCaptured).ToList()) said.Withdraws(new ResponseId(response.Stream));

        var patterns = said.Patterns;
        Assert.Equal((0, 0, 0, 0, 0), (patterns.Seminar.Responses, patterns.Seminar.Delegates, patterns.Seminar.CompletePairs, patterns.Seminar.AfterReveal, patterns.Seminar.LeftOut));
        Assert.All(patterns.Cells, cell => Assert.All(cell.Signifiers.Concat(cell.SignifiersAfterReveal), pattern =>
            Assert.All(Enum.GetValues<MarkState>(), state => Assert.Equal(0, pattern.InState(state)))));
        Assert.All(patterns.Cells, cell => Assert.Empty(cell.Slider().Positions.Placed()));
    }

    /// <summary>Against the rules told once more, in the plainest way: a list for each delegate and cell.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void counts_what_a_plain_reading_counts(int seed)
    {
        var said = Anything(seed);
        var standing = ReadPlainly(said.Events, IsOpen(seed));
        var patterns = said.Patterns;
        var primary = standing.Where(one => one.Counts && !one.Late).ToList();

        Assert.Equal(primary.Count, patterns.Seminar.Responses);
        Assert.Equal(standing.Count(one => one.Counts && one.Late), patterns.Seminar.AfterReveal);
        Assert.Equal(standing.Count(one => !one.Counts), patterns.Seminar.LeftOut);
        Assert.Equal(primary.Select(one => one.Who).Distinct().Count(), patterns.Seminar.Delegates);
        Assert.Equal(primary.Where(one => one.Cell.Framing == Cell(1, 1).Framing && primary.Any(other =>
                other.Who == one.Who && other.Cell.Scenario == one.Cell.Scenario && other.Cell.Framing == Cell(2, 1).Framing))
            .Select(one => (one.Who, one.Cell)).Distinct().Count(), patterns.Seminar.CompletePairs);
        foreach (var cell in patterns.Cells)
        {
            var here = primary.Where(one => one.Cell == cell.Cell).ToList();
            Assert.Equal(here.Count, cell.Responses);
            Assert.Equal(here.Where(one => one.Slider is not null).Select(one => one.Slider!.Value).Order(), cell.Slider().Positions.Placed());
        }
    }

    private sealed record Standing(ResponseId Response, DelegateId Who, Cell Cell, bool Counts, bool Late, int? Slider);

    private static List<Standing> ReadPlainly(IReadOnlyList<Told> events, bool isOpen)
    {
        var standing = new List<Standing>();
        var counted = new Dictionary<DelegateId, bool>();
        var revealed = new HashSet<Cell>();
        var runs = new Dictionary<Cell, int>();
        foreach (var told in events)
        {
            switch (told.Event)
            {
                case DelegateJoined(_, var consent, _):
                    counted[new DelegateId(told.Stream)] = consent.Count;
                    break;
                case ConsentChanged(var consent):
                    counted[new DelegateId(told.Stream)] = consent.Count;
                    break;
                case DelegateWithdrew:
                    counted[new DelegateId(told.Stream)] = false;
                    break;
                case RoundRevealed(var cell):
                    revealed.Add(cell);
                    break;
                case RoundReset(var cell):
                    revealed.Remove(cell);
                    runs[cell] = runs.GetValueOrDefault(cell) + 1;
                    standing.RemoveAll(one => one.Cell == cell);
                    break;
                case ResponseCaptured captured when captured.Run == runs.GetValueOrDefault(captured.Cell):
                    var late = captured.Late || revealed.Contains(captured.Cell);
                    if (!isOpen) standing.RemoveAll(one => one.Who == captured.Delegate && one.Cell == captured.Cell && one.Late == late);
                    var slider = captured.Marks.FirstOrDefault(mark => mark.Signifier == Reporting)?.Placement as SliderPlacement;
                    standing.Add(new Standing(new ResponseId(told.Stream), captured.Delegate, captured.Cell, Counts: true, late, slider?.Position.TenThousandths));
                    break;
                case ResponseWithdrawn when standing.Find(one => one.Response == new ResponseId(told.Stream)) is { } back:
                    standing.RemoveAll(one => one == back || (!isOpen && back.Late && one.Who == back.Who && one.Cell == back.Cell));
                    break;
                default:
                    break;
            }
        }
        return [.. standing.Select(one => one with { Counts = counted.GetValueOrDefault(one.Who) })];
    }

    internal static Said Anything(int seed)
    {
        var chance = new Xoshiro256StarStar(seed, threadSafe: false);
        var said = Said.Planned(AllKinds with { Collection = IsOpen(seed) ? Collection.Open : Collection.Rounds });
        var people = new List<DelegateId>();
        var responses = new List<ResponseId>();
        for (var step = 0; step < 150; step++)
        {
            var what = chance.Next(100);
            if (people.Count == 0 || what < 12) people.Add(said.Joins(chance.Next(6) == 0 ? NotCounted : chance.Next(3) == 0 ? NoDot : Yes));
            else if (what < 17) said.Changes(people[chance.Next(people.Count)], chance.Next(3) switch { 0 => NotCounted, 1 => NoDot, _ => Yes });
            else if (what < 18) said.Leaves(people[chance.Next(people.Count)]);
            else if (what < 20) responses.Add(said.AnswersRun(chance.Next(3), late: false, people[chance.Next(people.Count)], Cell(chance.Next(1, 3), chance.Next(1, 4)), Marks(chance)));
            else if (what < 80) responses.Add(said.Answers(late: chance.Next(8) == 0, people[chance.Next(people.Count)], Cell(chance.Next(1, 3), chance.Next(1, 4)), Marks(chance)));
            else if (what < 96 && responses.Count > 0) said.Withdraws(responses[chance.Next(responses.Count)]);
            else if (what == 96) said.Resets(Cell(chance.Next(1, 3), chance.Next(1, 4)));
            else if (what > 96) said.Reveals(Cell(chance.Next(1, 3), chance.Next(1, 4)));
        }
        return said;
    }

    private static Mark[] Marks(Xoshiro256StarStar chance)
    {
        var all = new[]
        {
            chance.Next(4) == 0 ? new Mark(Reporting, (MarkState)chance.Next(1, 5)) : Slider(chance.Next(0, 11) / 10.0),
            Triad(chance.Next(0, 6) / 10.0, chance.Next(0, 5) / 10.0),
            Stones(("us", chance.NextDouble(), chance.NextDouble())),
            Choice("front", "other"),
            Story("Once"),
        };
        return [.. all.Where(_ => chance.Next(5) > 0)];
    }

    /// <summary>Every number of the patterns, as one text.</summary>
    internal static string NumbersOf(SeminarPatterns patterns)
    {
        var text = new StringBuilder();
        var (whole, cells) = (patterns.Seminar, patterns.Cells);
        text.AppendLine(CultureInfo.InvariantCulture, $"{whole.Heard} {whole.Joined} {whole.Delegates} {whole.Responses} {whole.CompletePairs} {whole.AfterReveal} {whole.LeftOut} {whole.SetAside}");
        foreach (var cell in cells)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{cell.Cell} {cell.Heard} {cell.IsRevealed} {cell.Responses} {cell.AfterReveal} {cell.LeftOut} {whole.AnsweredBy(cell.Cell)}");
            foreach (var pattern in cell.Signifiers.Concat(cell.SignifiersAfterReveal)) text.AppendLine(NumbersOf(pattern));
        }
        foreach (var pattern in cells.SelectMany(cell => cell.Signifiers).DistinctBy(pattern => pattern.Signifier))
        {
            var paired = whole.Paired(pattern.Signifier, _ => true);
            text.AppendLine(CultureInfo.InvariantCulture, $"{pattern.Signifier} {paired.Pairs} {paired.Delegates} {paired.Order} {string.Join(' ', paired.Differences)}");
        }
        return text.ToString();
    }

    private static string NumbersOf(SignifierPattern pattern) => string.Join(' ', Enum.GetValues<MarkState>().Select(pattern.InState)) + ": " + pattern switch
    {
        SliderPattern slider => string.Join(' ', slider.Positions.Placed()),
        TriadPattern triad => string.Join(' ', triad.All.Dots) + " shown " + string.Join(' ', triad.Shown.Dots),
        StonesPattern stones => string.Join(" / ", stones.All.Concat(stones.Shown).Select(lattice => string.Join(' ', lattice.Dots))),
        ChoicePattern choice => string.Join(' ', choice.Chosen.ToArray()),
        StoryPattern => "",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
