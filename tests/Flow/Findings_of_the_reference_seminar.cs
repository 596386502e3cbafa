using Narratives.Analysis.Found;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Interpreting;

namespace Narratives.Tests.Flow;

public sealed class Findings_of_the_reference_seminar
{
    private const int Seed = 2017;

    private static readonly string SampleFile = Path.Combine(AppContext.BaseDirectory, "findings.sample.json");

    /// <summary>
    /// The gallery of figures draws this document. To make it anew after a change that is meant: set NARRATIVES_WRITE to its path and run this test.
    /// </summary>
    [Fact]
    public void are_the_sample_that_the_pages_draw()
    {
        var made = FindingsJson.Write(Make());
        if (Environment.GetEnvironmentVariable("NARRATIVES_WRITE") is { } path) File.WriteAllBytes(path, made);

        Assert.Equal(File.ReadAllBytes(SampleFile), made);
    }

    [Fact]
    public void are_the_same_after_they_were_written_and_read() =>
        Assert.Equal(FindingsJson.Write(Make()), FindingsJson.Write(FindingsJson.Read(FindingsJson.Write(Make()))));

    private static Findings Make() => MakeFindings.Of(
        CollectedCrowd.Of(InstrumentJson.Template("well-managed-risks"), Seed), Selection.Everything, Seed, MakeFindings.Draws, new string('0', 64), "narratives");
}
