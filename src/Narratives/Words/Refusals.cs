using static Narratives.Words.RefusalKind;

namespace Narratives.Words;

/// <summary>Every reason there is for not accepting something, in both languages. The code is stable: pages translate it, tests name it.</summary>
public static partial class Refusals
{
    public static Refusal UnknownCode { get; } = new("unknown-code", "code", Text.Of(
        "There is no seminar with this code. Check it against the screen.",
        "Does dim seminar gyda’r cod hwn. Cymharwch ef â’r sgrin."), NotFound);

    public static Refusal UnknownAddress { get; } = new("unknown-address", "", Text.Of(
        "There is nothing at this address.",
        "Nid oes dim yn y cyfeiriad hwn."), NotFound);

    public static Refusal WrongMethod { get; } = new("wrong-method", "", Text.Of(
        "This cannot be done at this address.",
        "Ni ellir gwneud hyn yn y cyfeiriad hwn."));

    public static Refusal UnknownPicture { get; } = new("unknown-picture", "", Text.Of(
        "There is no such picture in these questions.",
        "Nid oes llun o’r fath yn y cwestiynau hyn."), NotFound);

    public static Refusal UnknownDelegate { get; } = new("unknown-delegate", "", Text.Of(
        "This take-away code has not joined this seminar.",
        "Nid yw’r cod i’w gadw hwn wedi ymuno â’r seminar hwn."), Forbidden);

    public static Refusal DelegateWithdrew { get; } = new("delegate-withdrew", "", Text.Of(
        "Everything under this take-away code has been taken back. To take part again, join again.",
        "Mae popeth o dan y cod i’w gadw hwn wedi’i dynnu’n ôl. I gymryd rhan eto, ymunwch eto."), Forbidden);

    public static Refusal WithdrawalUnfinished { get; } = new("withdrawal-unfinished", "", Text.Of(
        "You are out of every result already, but not everything could be erased yet. Please press again to finish.",
        "Rydych eisoes allan o bob canlyniad, ond nid oedd modd dileu popeth eto. Pwyswch eto i orffen, os gwelwch yn dda."), Unexpected);

    public static Refusal UnknownKey { get; } = new("unknown-key", "key", Text.Of(
        "This key opens nothing here. Copy it again, whole.",
        "Nid yw’r allwedd hon yn agor dim yma. Copïwch hi eto, yn gyfan."), Forbidden);

    public static Refusal NotAllowed { get; } = new("not-allowed", "", Text.Of(
        "You need a key for this.",
        "Mae angen allwedd arnoch ar gyfer hyn."), Forbidden);

    public static Refusal MalformedTakeAway { get; } = new("malformed-take-away", "takeAway", Text.Of(
        "A take-away code has sixteen letters and digits, in groups of four.",
        "Mae gan y cod i’w gadw un ar bymtheg o lythrennau a digidau, mewn grwpiau o bedwar."));

    public static Refusal Malformed(string field) => new("malformed", field, Text.Of(
        "What was sent could not be read.",
        "Nid oedd modd darllen yr hyn a anfonwyd."));

    public static Refusal BodyTooLarge { get; } = new("body-too-large", "", Text.Of(
        "More was sent than can be accepted at once.",
        "Anfonwyd mwy nag y gellir ei dderbyn ar unwaith."), TooLarge);

    public static Refusal Missing(string field) => new("missing", field, Text.Of(
        "Something is missing here.",
        "Mae rhywbeth ar goll yma."));

    public static Refusal UnknownLanguage(string field) => new("unknown-language", field, Text.Of(
        "This seminar is not held in that language.",
        "Ni chynhelir y seminar hwn yn yr iaith honno."));

    public static Refusal UnknownRound(string field) => new("unknown-round", field, Text.Of(
        "This seminar has no such round.",
        "Nid oes rownd o’r fath yn y seminar hwn."), NotFound);

    public static Refusal RoundClosed { get; } = new("round-closed", "", Text.Of(
        "This round is not open, so the answer was not stored.",
        "Nid yw’r rownd hon ar agor, felly ni chadwyd yr ateb."), Conflict);

    public static Refusal RoundReset { get; } = new("round-reset", "", Text.Of(
        "This round was begun anew before the answer arrived, so the answer was not stored. Please answer again.",
        "Dechreuwyd y rownd hon o’r newydd cyn i’r ateb gyrraedd, felly ni chadwyd yr ateb. Atebwch eto, os gwelwch yn dda."), Conflict);

    public static Refusal AnotherRoundOpen { get; } = new("another-round-open", "", Text.Of(
        "Another round is open. Close it first.",
        "Mae rownd arall ar agor. Caewch honno yn gyntaf."), Conflict);

    public static Refusal SeminarOver { get; } = new("seminar-over", "", Text.Of(
        "The seminar is over.",
        "Mae’r seminar ar ben."), Conflict);

    public static Refusal LastKey { get; } = new("last-key", "id", Text.Of(
        "This is the only facilitator’s key. Make another before you end it.",
        "Dyma unig allwedd yr hwylusydd. Gwnewch un arall cyn dod â hi i ben."), Conflict);

    public static Refusal NothingOpen { get; } = new("nothing-open", "", Text.Of(
        "No round is open, so there is nothing to count down.",
        "Nid oes rownd ar agor, felly nid oes dim i gyfrif i lawr ato."), Conflict);

    public static Refusal CountdownOutside { get; } = new("countdown-outside", "seconds", Text.Of(
        "A countdown takes from ten seconds to three hours.",
        "Mae cyfri i lawr yn para rhwng deg eiliad a thair awr."));

    public static Refusal NothingToReveal { get; } = new("nothing-to-reveal", "", Text.Of(
        "This round has not been open yet, so there is nothing to reveal.",
        "Nid yw’r rownd hon wedi bod ar agor eto, felly nid oes dim i’w ddatgelu."), Conflict);

    public static Refusal ColleagueWasFaster { get; } = new("colleague-was-faster", "", Text.Of(
        "A colleague changed something at the same moment. Look again, then decide.",
        "Newidiodd cydweithiwr rywbeth ar yr un pryd. Edrychwch eto, yna penderfynwch."), Conflict);

    public static Refusal ResponseIdTaken { get; } = new("response-id-taken", "responseId", Text.Of(
        "A different answer was already stored under this number.",
        "Mae ateb gwahanol eisoes wedi’i gadw o dan y rhif hwn."), Conflict);

    public static Refusal UnknownResponse { get; } = new("unknown-response", "responseId", Text.Of(
        "There is no such answer of yours.",
        "Nid oes ateb o’r fath gennych."), NotFound);

    public static Refusal UnknownSignifier(string field) => new("unknown-signifier", field, Text.Of(
        "This seminar does not ask that question.",
        "Nid yw’r seminar hwn yn gofyn y cwestiwn hwnnw."));

    public static Refusal TwoMarks(string field) => new("two-marks", field, Text.Of(
        "The same question is answered twice.",
        "Mae’r un cwestiwn wedi’i ateb ddwywaith."));

    public static Refusal MissingMark(string signifier) => new("missing-mark", $"marks.{signifier}", Text.Of(
        "This question needs an answer.",
        "Mae angen ateb i’r cwestiwn hwn."));

    public static Refusal UnknownState(string field) => new("unknown-state", field, Text.Of(
        "An answer is placed, not applicable, skipped, cleared or never reached.",
        "Mae ateb wedi’i osod, yn amherthnasol, wedi’i hepgor, wedi’i glirio neu heb ei gyrraedd."));

    public static Refusal NotApplicableNotOffered(string field) => new("not-applicable-not-offered", field, Text.Of(
        "“Not applicable” is not offered for this question.",
        "Ni chynigir “Ddim yn berthnasol” ar gyfer y cwestiwn hwn."));

    public static Refusal WrongPlacement(string field) => new("wrong-placement", field, Text.Of(
        "The answer does not fit this kind of question.",
        "Nid yw’r ateb yn addas i’r math hwn o gwestiwn."));

    public static Refusal PositionOutside(string field) => new("position-outside", field, Text.Of(
        "The marker lies outside its line.",
        "Mae’r marciwr y tu allan i’w linell."));

    public static Refusal PartsDoNotSum(string field) => new("parts-do-not-sum", field, Text.Of(
        "The three parts of a triad are each between 0 and 1 and make 1 together.",
        "Mae tair rhan triad rhwng 0 ac 1 yr un, ac yn gwneud 1 gyda’i gilydd."));

    public static Refusal UnknownStone(string field) => new("unknown-stone", field, Text.Of(
        "There is no such stone, or it is placed twice.",
        "Nid oes carreg o’r fath, neu mae wedi’i gosod ddwywaith."));

    public static Refusal UnknownOption(string field) => new("unknown-option", field, Text.Of(
        "This is not among the options, or is chosen twice.",
        "Nid yw hwn ymhlith y dewisiadau, neu mae wedi’i ddewis ddwywaith."));

    public static Refusal TooManyOptions(string field) => new("too-many-options", field, Text.Of(
        "Choose one only.",
        "Dewiswch un yn unig."));

    public static Refusal TextTooLong(string field) => new("text-too-long", field, Text.Of(
        "This is longer than can be stored. A story may have 10,000 characters, a title or a short answer 200.",
        "Mae hwn yn hirach nag y gellir ei gadw. Caiff stori fod yn 10,000 o nodau, a theitl neu ateb byr yn 200."));

    public static Refusal UnknownConsentVersion { get; } = new("unknown-consent-version", "consent.version", Text.Of(
        "The consent text has changed. Please read it again.",
        "Mae’r testun cydsynio wedi newid. Darllenwch ef eto, os gwelwch yn dda."), Conflict);

    public static Refusal InstrumentFrozen { get; } = new("instrument-frozen", "instrument", Text.Of(
        "The questions can no longer be changed: a round has been open.",
        "Ni ellir newid y cwestiynau mwyach: mae rownd wedi bod ar agor."), Conflict);

    public static Refusal UnknownTemplate { get; } = new("unknown-template", "name", Text.Of(
        "There is no template of this name.",
        "Nid oes templed o’r enw hwn."), NotFound);

    public static Refusal InstrumentNewer { get; } = new("instrument-newer", "version", Text.Of(
        "Somebody else has changed the questions since you began. Look at theirs before you decide.",
        "Mae rhywun arall wedi newid y cwestiynau ers i chi ddechrau. Edrychwch ar eu rhai nhw cyn i chi benderfynu."), Conflict);

    public static Refusal InstrumentPlanned { get; } = new("instrument-planned", "instrument", Text.Of(
        "The questions can no longer be changed: the analysis plan is locked.",
        "Ni ellir newid y cwestiynau mwyach: mae’r cynllun dadansoddi wedi’i gloi."), Conflict);

    public static Refusal PlanAfterReveal { get; } = new("plan-after-reveal", "signifiers", Text.Of(
        "Results have been shown, so it is too late to lock an analysis plan. Everything is exploratory now.",
        "Mae canlyniadau wedi’u dangos, felly mae’n rhy hwyr i gloi cynllun dadansoddi. Mae popeth yn archwiliadol bellach."), Conflict);

    public static Refusal PlanLocked { get; } = new("plan-locked", "signifiers", Text.Of(
        "The analysis plan is locked already. It cannot be changed.",
        "Mae’r cynllun dadansoddi wedi’i gloi eisoes. Ni ellir ei newid."), Conflict);

    public static Refusal PlannedTwice(string field) => new("planned-twice", field, Text.Of(
        "The same question stands in the plan twice.",
        "Mae’r un cwestiwn yn y cynllun ddwywaith."));

    public static Refusal DirectionOfSlidersOnly(string field) => new("direction-of-sliders-only", field, Text.Of(
        "Only a slider has a left and a right to expect.",
        "Dim ond llithrydd sydd â chwith a de i’w disgwyl."));

    public static Refusal SmallestDifferenceOutside(string field) => new("smallest-difference-outside", field, Text.Of(
        "The smallest difference that matters is more than 0 and at most 1, the length of the line.",
        "Mae’r gwahaniaeth lleiaf sy’n cyfrif yn fwy na 0 ac yn 1, sef hyd y llinell, ar y mwyaf."));

    public static Refusal InvalidInstrument(string field, Text reason) => new("invalid-instrument", field, reason);
}
