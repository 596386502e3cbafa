using Bogus;

namespace Narratives.Host.Simulating;

/// <summary>Short stories that could have been told in such a room, put together by chance. Nobody's own.</summary>
internal static class SimulatedStories
{
    private static readonly string[] English =
    [
        "We changed the rota on one ward first and watched what happened.",
        "The form had to be signed five times before anybody could act.",
        "A colleague said aloud what was not working, and nobody thanked her for it.",
        "The pilot was small enough that we could stop it the same week.",
        "We asked the people who use the service, and they had the better idea.",
        "The audit came first and the learning never did.",
        "It went wrong, we wrote down why, and the next team did it better.",
        "Everybody waited for somebody else to decide.",
    ];

    private static readonly string[] Welsh =
    [
        "Newidiwyd y rota ar un ward yn gyntaf, a gwylio beth ddigwyddodd.",
        "Roedd rhaid llofnodi’r ffurflen bum gwaith cyn y gallai neb weithredu.",
        "Dywedodd cydweithiwr yn agored beth nad oedd yn gweithio, ac ni ddiolchodd neb iddi.",
        "Roedd y cynllun peilot yn ddigon bach i ni allu ei atal yr un wythnos.",
        "Gofynnwyd i’r bobl sy’n defnyddio’r gwasanaeth, a ganddyn nhw yr oedd y syniad gorau.",
        "Aeth o’i le, ysgrifennwyd pam, a gwnaeth y tîm nesaf yn well.",
    ];

    private static readonly string[] EnglishTitles = ["What we tried", "A small step", "Signed five times", "Who decides?", "Afterwards"];
    private static readonly string[] WelshTitles = ["Yr hyn a wnaethom", "Cam bach", "Pum llofnod", "Pwy sy’n penderfynu?", "Wedyn"];

    public static string Title(Randomizer chance, string language) => chance.ArrayElement(language == "cy" ? WelshTitles : EnglishTitles);

    public static string Text(Randomizer chance, string language) => string.Join(' ', chance.ArrayElements(language == "cy" ? Welsh : English, chance.Int(1, 3)));
}
