using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Interchange.Tables;
using Narratives.Marks;

namespace Narratives.Interchange.Columns;

/// <summary>Columns that name what was chosen; mostly one.</summary>
/// <param name="options">From what a cell says to the id of the option.</param>
/// <param name="between">What stands between several in one cell; none where there is only one.</param>
internal sealed class NamedChoiceReader(Choice choice, ImmutableArray<int> columns, IReadOnlyDictionary<string, string> options, string? between, Func<Row, bool> notApplicable) : MarkReader(choice)
{
    public override Mark Read(Row row, Faults faults)
    {
        if (notApplicable(row)) return NotApplicable;
        var chosen = ImmutableArray.CreateBuilder<string>();
        var unread = false;
        foreach (var column in columns)
        {
            foreach (var name in Named(row[column], between))
            {
                if (!options.TryGetValue(name, out var option))
                {
                    faults.Add(row, column, Faults.NoOption);
                    unread = true;
                }
                else if (!chosen.Contains(option)) chosen.Add(option);
            }
        }
        return chosen.Count > 0 ? Placed(new ChoicePlacement(chosen.ToImmutable(), null)) : unread ? Unread : Untouched;
    }

    public static string[] Named(string cell, string? between) => between is not null
        ? cell.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : string.IsNullOrWhiteSpace(cell) ? [] : [cell.Trim()];
}

/// <summary>A column for each option, which is marked where it was chosen.</summary>
/// <param name="isMarked">Whether a cell that is not blank means chosen; none where it says something else.</param>
internal sealed class MarkedChoiceReader(Choice choice, ImmutableArray<(int Column, string Option)> options, Func<string, bool?> isMarked, Func<Row, bool> notApplicable) : MarkReader(choice)
{
    public override Mark Read(Row row, Faults faults)
    {
        if (notApplicable(row)) return NotApplicable;
        var chosen = ImmutableArray.CreateBuilder<string>();
        var unread = false;
        foreach (var (column, option) in options)
        {
            var cell = row[column].Trim();
            if (cell.Length == 0) continue;
            if (isMarked(cell) is not { } marked)
            {
                faults.Add(row, column, Faults.NoOption);
                unread = true;
            }
            else if (marked && !chosen.Contains(option)) chosen.Add(option);
        }
        if (chosen.Count > 1 && !choice.Several)
        {
            faults.Add(row, options[0].Column, Faults.OneOnly);
            return Unread;
        }
        return chosen.Count > 0 ? Placed(new ChoicePlacement(chosen.ToImmutable(), null)) : unread ? Unread : Untouched;
    }

    /// <summary>1 is chosen and 0 is not, also as 1.0 and 0.0.</summary>
    public static bool? OneOrZero(string cell) => cell switch
    {
        "1" or "1.0" or "true" or "TRUE" or "True" => true,
        "0" or "0.0" or "false" or "FALSE" or "False" => false,
        _ => null,
    };
}

/// <param name="title">Its column; −1 where there is none.</param>
internal sealed class StoryReader(Story story, int text, int title, Func<Row, bool> notApplicable) : MarkReader(story)
{
    /// <summary>As for stories told on a phone.</summary>
    private const int Longest = 10_000;

    public override Mark Read(Row row, Faults faults)
    {
        if (notApplicable(row)) return NotApplicable;
        var told = row[text].Trim();
        var heading = title < 0 || string.IsNullOrWhiteSpace(row[title]) ? null : row[title].Trim();
        if (told.Length == 0 && heading is null) return Untouched;
        if (told.Length <= Longest && !(heading?.Length > Longest)) return Placed(new StoryPlacement(heading, told));
        faults.Add(row, text, Faults.TooLong);
        return Unread;
    }
}
