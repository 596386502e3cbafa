using System.Globalization;
using Narratives.Words;

namespace Narratives.Analysis.Found.Sentences;

/// <summary>
/// The words that sentences are made of, in English and Welsh. Welsh counts as "37 o gynrychiolwyr": after "o" the plural has one
/// mutation for every number, which "37 cynrychiolydd" has not.
/// </summary>
internal static class Say
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static (string En, string Cy) Delegates(int count) => Counted(count, "delegate", "delegates", "1 cynrychiolydd", "o gynrychiolwyr");

    public static (string En, string Cy) Pairs(int count) => Counted(count, "complete pair", "complete pairs", "1 pâr cyflawn", "o barau cyflawn");

    public static (string En, string Cy) Responses(int count) => Counted(count, "response", "responses", "1 ymateb", "o ymatebion");

    public static (string En, string Cy) Placements(int count) => Counted(count, "placement", "placements", "1 gosodiad", "o osodiadau");

    public static (string En, string Cy) Stories(int count) => Counted(count, "story", "stories", "1 stori", "o straeon");

    public static (string En, string Cy) Questions(int count) => Counted(count, "question", "questions", "1 cwestiwn", "o gwestiynau");

    /// <summary>In both languages, in quotation marks.</summary>
    public static (string En, string Cy) Quoted(Text name) => ($"“{name.In(Language.English)}”", $"“{name.In(Language.Welsh)}”");

    public static string Percent(double fraction) => Math.Round(fraction * 100, MidpointRounding.AwayFromZero).ToString("0", Plain) + "%";

    /// <summary>A share that is neither nothing nor everything is never rounded to 0 % or 100 %.</summary>
    public static string Share(double fraction) => fraction switch
    {
        > 0 and < 0.005 => "<1%",
        > 0.995 and < 1 => ">99%",
        _ => Percent(fraction),
    };

    /// <summary>A place on the line, or a length of it without a sign.</summary>
    public static string Length(double fraction) => Math.Abs(fraction).ToString("0.00", Plain);

    /// <summary>With a sign, where the side matters; a minus as wide as a plus.</summary>
    public static string Signed(double value) => value.ToString("+0.00;−0.00;0.00", Plain);

    public static string P(double p) => p < 0.001 ? "p < 0.001" : string.Create(Plain, $"p = {p:0.000}");

    private static (string En, string Cy) Counted(int count, string one, string many, string oneCy, string manyCy) =>
        count == 1 ? ($"1 {one}", oneCy) : ($"{count.ToString(Plain)} {many}", $"{count.ToString(Plain)} {manyCy}");
}
