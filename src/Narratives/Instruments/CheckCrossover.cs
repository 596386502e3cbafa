using Narratives.Words;

namespace Narratives.Instruments;

/// <summary>An order that is assigned needs two framings to swap, rounds that may be open beside each other, and tables where it goes by table.</summary>
internal static class CheckCrossover
{
    public static IEnumerable<Refusal> Faults(Instrument instrument)
    {
        if (instrument.Crossover is CrossoverBy.None) yield break;
        if (instrument.Framings.Length < 2)
        {
            yield return Fault("There is only one framing, so there is no order to assign.", "Dim ond un fframio sydd, felly does dim trefn i’w phennu.");
        }
        if (instrument.Collection is not Collection.OwnPace)
        {
            yield return Fault("People who meet the framings in different orders go at their own pace: set the collection to ownPace.", "Mae pobl sy’n cwrdd â’r fframiau mewn trefn wahanol yn mynd ar eu cyflymder eu hunain: gosodwch y casglu i ownPace.");
        }
        if (instrument.Crossover is CrossoverBy.Table && !instrument.AboutYou.Any(choice => choice.Id.Slug == Choice.TableId && !choice.Several && choice.Options.Length > 1))
        {
            yield return Fault("“About you” has no choice of one table among several, called table.", "Nid oes gan “Amdanoch chi” ddewis o un bwrdd ymhlith sawl un, o’r enw table.");
        }
    }

    private static Refusal Fault(string english, string welsh) => CheckInstrument.Fault("crossover", english, welsh);
}
