using Narratives.Events;
using Narratives.Joining;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

public sealed class Joining_a_seminar
{
    [Fact]
    public void stores_the_language_the_ticks_and_the_version_of_the_text()
    {
        var (_, joined) = Accepted(Given.Join);

        Assert.Equal(Words.Language.English, joined.Language);
        Assert.Equal(new Consent(1, Count: true, ShowDot: true, AnalyseStory: false, QuoteStory: false), joined.Consent);
    }

    [Fact]
    public void is_the_same_delegate_when_the_code_is_typed_another_way()
    {
        var (written, _) = Accepted(Given.Join);
        var (typed, _) = Accepted(Given.Join with { TakeAway = " 23456789abcd efgh" });

        Assert.Equal(written.DelegateIn(Given.SeminarId), typed.DelegateIn(Given.SeminarId));
    }

    [Fact]
    public void is_another_delegate_in_another_seminar()
    {
        var (code, _) = Accepted(Given.Join);

        Assert.NotEqual(code.DelegateIn(Given.SeminarId), code.DelegateIn(new(new Guid("01920000-0000-7000-8000-0000000000ff"))));
    }

    [Theory]
    [InlineData(null, EnteredBy.Self)]
    [InlineData("self", EnteredBy.Self)]
    [InlineData("kiosk", EnteredBy.Kiosk)]
    [InlineData("facilitator", EnteredBy.Facilitator)]
    public void stores_who_entered_the_answers(string? told, EnteredBy stored) =>
        Assert.Equal(stored, Accepted(Given.Join with { EnteredBy = told }, mayEnterForOthers: true).Joined.EnteredBy);

    [Fact]
    public void stores_that_the_consent_was_read_in_easy_words() =>
        Assert.Equal((true, false), (Accepted(Given.Join with { EasyRead = true }).Joined.EasyRead, Accepted(Given.Join).Joined.EasyRead));

    public static TheoryData<string, JoinTold> BadInput => new()
    {
        { "malformed-take-away", Given.Join with { TakeAway = null } },
        { "malformed-take-away", Given.Join with { TakeAway = "2345-6789-ABCD-EFG" } },
        { "malformed-take-away", Given.Join with { TakeAway = "2345-6789-ABCD-EFGHJ" } },
        { "malformed-take-away", Given.Join with { TakeAway = "2345-6789-ABCD-EF0O" } },
        { "unknown-language", Given.Join with { Language = "xx" } },
        { "missing", Given.Join with { Consent = null } },
        { "unknown-consent-version", Given.Join with { Consent = Given.Join.Consent! with { Version = 2 } } },
        { "malformed", Given.Join with { EnteredBy = "the cat" } },
        { "not-allowed", Given.Join with { EnteredBy = "facilitator" } },
        { "unknown-signifier", Given.Join with { AboutYou = [new("shoe-size", "placed", Options: ["42"])] } },
        { "unknown-option", Given.Join with { AboutYou = [new("sector", "placed", Options: ["circus"])] } },
        { "too-many-options", Given.Join with { AboutYou = [new("sector", "placed", Options: ["health", "third-sector"])] } },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public void is_refused(string code, JoinTold told)
    {
        const bool mayEnterForOthers = false;
        Assert.Equal(code, Assert.IsType<Outcome<(TakeAwayCode, DelegateJoined)>.Refused>(JoinSeminar.Decide(Given.PlannedSeminar, told, mayEnterForOthers)).Refusal.Code);
    }

    private static (TakeAwayCode Code, DelegateJoined Joined) Accepted(JoinTold told, bool mayEnterForOthers = false) =>
        Assert.IsType<Outcome<(TakeAwayCode, DelegateJoined)>.Accepted>(JoinSeminar.Decide(Given.PlannedSeminar, told, mayEnterForOthers)).Result;
}
