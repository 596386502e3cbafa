using System.Collections.Frozen;

namespace Narratives.Moderating;

/// <summary>Words that help to tell a person’s name from other capitals, in English and Welsh. Short on purpose: a moderator decides.</summary>
internal static class KnownNames
{
    private static readonly FrozenSet<string> Titles = Set("""
        mr mrs ms miss mx dr prof professor sir lady lord cllr councillor rev reverend nurse sister father
        bns bnr athro cyng cynghorydd parch parchedig syr arglwydd arglwyddes nyrs doctor
        """);

    private static readonly FrozenSet<string> Particles = Set("ap ab ferch van von de der la le bin al o");

    private static readonly FrozenSet<string> Given = Set("""
        alan alice alison alun aled alys amanda amy andrea andrew angela angharad ann anna anne annie anthony anwen arwel arwyn ahmed aisha ali
        barbara ben beth bethan betty brenda brian bryn bronwen bethany carol caroline carolyn carwyn carys catherine catrin ceri cerys charles
        charlotte chris christine christopher claire colin craig daniel dafydd daisy david dawn deborah delyth denise derek diane donald dorothy
        dylan eileen eirlys eleri elen eleanor elin elizabeth ella ellen elliw eluned elwyn emily emma emrys emyr enid eric erin euan eurwen evan
        fatima ffion fiona frances frank gareth gary gavin gemma george geraint gethin gillian glenys glyn gordon graham grace gruff gruffydd
        guto gwen gwenllian gwilym gwyn gwyneth harry hannah hassan hazel heather heddwyn heledd helen henry hilary howard huw hywel iago ian
        ibrahim idris ieuan ifan iolo ioan isabel iwan jack jacob jacqueline jade james jamie jane janet janice jasmine jason jean jennifer
        jenny jeremy jessica joan joanna joanne john jonathan joseph joshua joyce judith julia julie june karen kate katherine kathleen katie
        keith kelly kenneth kevin kieran kim kirsty laura lauren leah lee lesley lewis liam lily linda lisa llinos lloyd llyr louise lowri lucy
        luke lynn lynne mair mairwen maldwyn manon mandy marc marged margaret maria marian mari marie marion mark martin martyn mary matthew
        maureen megan meinir meleri melanie meurig michael michelle miriam mohammed muhammad myfanwy nadia nancy natalie natasha neil nerys nia
        nicholas nicola nigel oliver olivia olwen osian owain owen pamela patricia patrick paul paula pauline peter philip phillip rachel
        ravi raymond rebecca rhian rhiannon rhodri rhys richard robert roberta robin roger ronald rosemary ross roy russell ruth ryan sally sam
        samantha samuel sandra sarah scott sean sharon sheila shirley sian siân simon siobhan sioned siwan sophie stacey stanley stephanie
        stephen steve steven stuart sue susan suzanne sylvia tanya tegan terence teresa thomas tim timothy tina tom tomos tony tracey trevor
        trefor tudur valerie vanessa vera victoria wendy wayne william wyn yasmin yvonne zoe
        """);

    private static readonly FrozenSet<string> Common = Set("""
        i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december christmas easter wales welsh england english scotland scottish ireland irish britain british europe
        european cardiff swansea newport wrexham bangor gwynedd powys ceredigion council government assembly senedd parliament act bill board
        trust health service hospital school university covid brexit google facebook zoom teams internet
        llun mawrth mercher iau gwener sadwrn sul dydd ionawr chwefror ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr nadolig
        pasg cymru cymraeg cymreig cymry lloegr saesneg saeson yr alban iwerddon prydain ewrop caerdydd abertawe casnewydd wrecsam cyngor
        nghymru gymru chymru nghaerdydd gaerdydd gymraeg loegr
        llywodraeth cynulliad senedd deddf bwrdd ymddiriedolaeth iechyd gwasanaeth ysbyty ysgol prifysgol
        """);

    public static bool IsTitle(string word) => Titles.Contains(word);

    public static bool IsParticle(string word) => Particles.Contains(word);

    public static bool IsGiven(string word) => Given.Contains(Bare(word));

    public static bool IsCommon(string word) => Common.Contains(word.Replace('’', '\'')) || Common.Contains(Bare(word));

    /// <summary>Without the ’s, ’r or ’n that clings to it.</summary>
    private static string Bare(string word) => word.IndexOfAny(['’', '\'']) is > 1 and var at ? word[..at] : word;

    private static FrozenSet<string> Set(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
