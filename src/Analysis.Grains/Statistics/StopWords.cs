using System.Collections.Frozen;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Words that carry a sentence and not its subject, one small list for each language. Stories do not say which language they are in, and a sentence may mix
/// them, so both lists are taken at once; a word that carries meaning in the other language stands in neither
/// (her: a challenge). What says yes or no (not, never, dim, byth) is kept: it may be what the framings differ in.
/// </summary>
public static class StopWords
{
    public const string English =
        "a about after again all also am an and any are as at be because been before being but by can could did do does doing down during each for from " +
        "had has have having he he'd he's here him his how i i'd i'll i'm i've if in into is it it'd it'll it's its itself just me more most my myself of off on " +
        "once only or other our ours out over own same she she'd she's should so some such than that that's the their theirs them themselves then there there's " +
        "these they they'd they'll they're they've this those through to too under until up us very was we we'd we'll we're we've were what when where which while who " +
        "whom why will with would you you'd you'll you're you've your yours";

    public const string Welsh =
        "a â ac ag a'i a'r a'u ai am ar arall at atyn bod bydd byddai byddwn chi chi'n cael dan dros drwy dy ei eich ein eu er eto fe fel felly fod fy fyddai fyddwn gael gan ganddo " +
        "ganddyn gyda gyda'r hefyd heb honno hwn hwnnw hyd hyn hynny i i'ch i'n i'r i'w iddo iddi iddyn mae mae'n mae'r maen maent mai mewn mi mor na nad nag neu ni ni'n nhw nhw'n nid nôl o o'i o'n o'r " +
        "o'u oedd oedden oeddwn oes on'd ond os pa pam pan pob pwy roedd roedden roeddwn rydw rydym rydyn rwy rwy'n rhai rhwng sut sy sy'n sydd ti ti'n trwy tu un wedi wedyn " +
        "wrth y ydi ydy ydw ydyn ym yma yn yna yno yr ynddo yw";

    public static readonly FrozenSet<string> Both = $"{English} {Welsh}".Split(' ').ToFrozenSet();
}
