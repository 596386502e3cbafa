using System.CommandLine;
using Narratives.Host;
using Narratives.Host.Analysing;
using Narratives.Host.Operating;
using Narratives.Host.Planning;
using Narratives.Host.Serving;
using Narratives.Host.Simulating;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Speaking_welsh_in_the_terminal
{
    private static IEnumerable<Command> Commands => [Serve.Command(), Simulate.Command(), Analyse.Command(), Export.Command(), Import.Command(), Lint.Command(),
        Verify.Command(), Move.Command(), Backup.Command(), Restore.Command()];

    [Fact]
    public void every_command_and_option_is_described_in_welsh()
    {
        string[] described = [.. Commands.SelectMany(command => command.Options.Cast<Symbol>().Concat(command.Arguments).Append(command)).Select(symbol => symbol.Description ?? "")];

        Assert.True(described.Length > 40);
        Assert.DoesNotContain(described, english => InWelsh.Description(english) is null);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("analyse", "--help")]
    public async Task help_is_in_welsh_where_it_is_asked_for(params string[] words)
    {
        var ran = await CommandLine.WithoutPages([.. words, "--language", "cy"]);

        foreach (var english in new[] { "Description:", "Usage:", "Options:", "Commands:", "Arguments:", "[options]", "[default:", "Show help" }) Assert.DoesNotContain(english, ran.Said, StringComparison.Ordinal);
        Assert.Contains("Defnydd:", ran.Said, StringComparison.Ordinal);
        Assert.Contains("Dangos cymorth", ran.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_was_mistyped_is_said_in_welsh_and_ends_as_in_english()
    {
        var (english, welsh) = (await CommandLine.WithoutPages("export", "reference"), await CommandLine.WithoutPages("export", "reference", "--language", "cy"));
        var few = await CommandLine.WithoutPages("analyse", "reference", "--language", "cy", "--draws", "9", "--seed", "x", "--nosuch");

        Assert.Equal((1, 1, 1), (english.Code, welsh.Code, few.Code));
        Assert.Contains("Option '--to' is required.", english.Complained, StringComparison.Ordinal);
        Assert.Contains("Mae angen yr opsiwn ‘--to’.", welsh.Complained, StringComparison.Ordinal);
        Assert.Contains("Ni ellir darllen ‘x’ fel gwerth ‘--seed’.", few.Complained, StringComparison.Ordinal);
        Assert.Contains("Nid yw ‘--nosuch’ yn orchymyn nac yn ddadl hysbys.", few.Complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "cy_GB.UTF-8", "analyse", "x")]
    [InlineData(true, "en_GB.UTF-8", "analyse", "x", "--language", "cy")]
    [InlineData(true, null, "analyse", "x", "--language=cy")]
    [InlineData(false, "cy_GB.UTF-8", "analyse", "x", "--language", "en")]
    [InlineData(false, "cyrillic", "analyse", "x")]
    [InlineData(false, null, "analyse", "x", "--language")]
    public void what_is_said_weighs_more_than_the_terminal(bool welsh, string? terminal, params string[] words) =>
        Assert.Equal(welsh, InWelsh.IsAsked(words, name => name == "LANG" ? terminal : null));
}
