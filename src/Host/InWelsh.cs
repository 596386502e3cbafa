using System.Collections.Frozen;
using System.CommandLine;
using System.Text.RegularExpressions;
using Narratives.Words;

namespace Narratives.Host;

/// <summary>
/// The words of the command line in Welsh. The library that reads it has no room for another language, so what it writes as help or as an error is put into
/// Welsh as it leaves: its few headings and sentences, and the descriptions of ours.
/// </summary>
public static class InWelsh
{
    private static readonly FrozenDictionary<string, string> Descriptions = new Dictionary<string, string>
    {
        ["Narratives: short stories, and what they mean to the people who told them."] = "Narratives: straeon byrion, a’r hyn y maent yn ei olygu i’r bobl a’u hadroddodd.",
        ["Serve seminars to phones, boards and facilitators"] = "Gweini seminarau i ffonau, byrddau a hwyluswyr",
        ["Where to listen"] = "Ble i wrando",
        ["The folder that holds the log"] = "Y ffolder sy’n dal y log",
        ["A PostgreSQL database for the log, as a connection string; without it, a file in the data folder"] = "Cronfa ddata PostgreSQL ar gyfer y log, fel llinyn cysylltu; hebddo, ffeil yn y ffolder data",
        ["The address that phones reach, when it is not this machine's own"] = "Y cyfeiriad y mae ffonau’n ei gyrraedd, pan nad cyfeiriad y peiriant hwn ydyw",
        ["Issue new keys and show them once; the old ones go on working"] = "Rhoi allweddi newydd a’u dangos unwaith; mae’r hen rai’n dal i weithio",
        ["What the first seminar of an empty data folder asks"] = "Yr hyn y mae seminar cyntaf ffolder data wag yn ei ofyn",
        ["Send a seeded crowd of delegates through the public API"] = "Anfon torf o gynrychiolwyr o hedyn drwy’r API cyhoeddus",
        ["The server"] = "Y gweinydd",
        ["The shape of the crowd"] = "Ffurf y dorf",
        ["The same seed gives the same crowd and the same answers"] = "Mae’r un hedyn yn rhoi’r un dorf a’r un atebion",
        ["The facilitator's key: the crowd's rounds are then opened and closed, too"] = "Allwedd yr hwylusydd: yna agorir a chaeir rowndiau’r dorf hefyd",
        ["The seminar's code, when there is no key: the crowd answers the rounds that a person opens"] = "Cod y seminar, pan nad oes allwedd: mae’r dorf yn ateb y rowndiau y mae person yn eu hagor",
        ["Seconds over which the answers of a round are spread"] = "Eiliadau y taenir atebion rownd drostynt",
        ["Reveal every round at the end (needs the key)"] = "Datgelu pob rownd ar y diwedd (mae angen yr allwedd)",
        ["Compare the frameworks, and say what may be said"] = "Cymharu’r fframweithiau, a dweud yr hyn y gellir ei ddweud",
        ["A seminar's code or id; an export (folder or zip); a CSV; or 'reference', the simulated seminar"] = "Cod neu ddynodydd seminar; allforyn (ffolder neu zip); CSV; neu ‘reference’, y seminar efelychedig",
        ["An analysis plan (JSON), instead of the one in the data"] = "Cynllun dadansoddi (JSON), yn lle’r un yn y data",
        ["The same data and seed give the same bytes"] = "Mae’r un data a’r un hedyn yn rhoi’r un beitiau",
        ["Sign flips and resamples"] = "Troadau arwydd ac ailsamplau",
        ["Of the table and the report"] = "Iaith y tabl a’r adroddiad",
        ["Write findings.json to this file, or to the terminal"] = "Ysgrifennu findings.json i’r ffeil hon, neu i’r derfynell",
        ["Write a self-contained HTML report to this file"] = "Ysgrifennu adroddiad HTML hunangynhwysol i’r ffeil hon",
        ["For a CSV: which column is what (JSON)"] = "Ar gyfer CSV: beth yw pob colofn (JSON)",
        ["For a SenseMaker CSV: its definition (JSON)"] = "Ar gyfer CSV SenseMaker: ei ddiffiniad (JSON)",
        ["The CSV is a NarraFirma export"] = "Allforyn NarraFirma yw’r CSV",
        ["SenseMaker, NarraFirma: the question that tells the framing"] = "SenseMaker, NarraFirma: y cwestiwn sy’n dweud y fframio",
        ["SenseMaker: the question that tells the scenario"] = "SenseMaker: y cwestiwn sy’n dweud y senario",
        ["SenseMaker, NarraFirma: the column that tells who answered"] = "SenseMaker, NarraFirma: y golofn sy’n dweud pwy a atebodd",
        ["A second source that used the same instrument: the findings are of both together, and of what differs between them"] = "Ail ffynhonnell a ddefnyddiodd yr un offeryn: mae’r canfyddiadau am y ddwy gyda’i gilydd, ac am yr hyn sy’n wahanol rhyngddynt",
        ["Write data, findings, report and the script that makes the numbers again"] = "Ysgrifennu data, canfyddiadau, adroddiad a’r sgript sy’n gwneud y rhifau eto",
        ["A seminar's code or id; or what else can be analysed"] = "Cod neu ddynodydd seminar; neu beth arall y gellir ei ddadansoddi",
        ["Where to write: FILE.zip, or a folder"] = "Ble i ysgrifennu: FFEIL.zip, neu ffolder",
        ["Of the report"] = "Iaith yr adroddiad",
        ["Without report.html, where its page is not built"] = "Heb report.html, lle nad yw ei dudalen wedi’i hadeiladu",
        ["Turn another tool's file into an export, and say what was left out"] = "Troi ffeil o offeryn arall yn allforyn, a dweud beth a adawyd allan",
        ["A CSV, with --map, --definition or --narrafirma"] = "CSV, gyda --map, --definition neu --narrafirma",
        ["Of the reasons, and of the report"] = "Iaith y rhesymau, a’r adroddiad",
        ["Read an instrument as an experienced facilitator would"] = "Darllen offeryn fel y byddai hwylusydd profiadol",
        ["A file, or the name of a template:"] = "Ffeil, neu enw templed:",
        ["Of the remarks"] = "Iaith y sylwadau",
        ["A seminar's code or id; without it, all of them"] = "Cod neu ddynodydd seminar; hebddo, pob un ohonynt",
        ["Of what is said"] = "Iaith yr hyn a ddywedir",
        ["Check a log: its rows, its order, its files, and the patterns against a rebuild"] = "Gwirio log: ei resi, ei drefn, ei ffeiliau, a’r patrymau yn erbyn eu hailadeiladu",
        ["A seminar's code or id"] = "Cod neu ddynodydd seminar",
        ["The log that holds it: a data folder, or a connection string"] = "Y log sy’n ei ddal: ffolder data, neu linyn cysylltu",
        ["The log that takes it: a data folder, or a connection string"] = "Y log sy’n ei gymryd: ffolder data, neu linyn cysylltu",
        ["Copy a seminar from one log into another, between a file and PostgreSQL, and verify the copy"] = "Copïo seminar o un log i un arall, rhwng ffeil a PostgreSQL, a gwirio’r copi",
        ["The file to write: it must not be there yet"] = "Y ffeil i’w hysgrifennu: rhaid nad yw yno eto",
        ["Write a whole log, with its photos and recordings, into one file; it may be served meanwhile"] = "Ysgrifennu log cyfan, gyda’i luniau a’i recordiadau, i un ffeil; gellir ei weini yr un pryd",
        ["What backup has written"] = "Yr hyn a ysgrifennodd backup",
        ["Bring a backup into an empty log, of a file or of PostgreSQL, and verify it"] = "Dod â chopi wrth gefn i log gwag, mewn ffeil neu PostgreSQL, a’i wirio",
        ["Send metrics, traces and warnings to this OTLP collector; without it, to OTEL_EXPORTER_OTLP_ENDPOINT, or nowhere"] =
            "Anfon mesuriadau, olion a rhybuddion i’r casglwr OTLP hwn; hebddo, i OTEL_EXPORTER_OTLP_ENDPOINT, neu i unman",
        ["Seconds to go on answering when told to stop, while /readyz says no already"] = "Eiliadau i ddal i ateb wedi cael cais i stopio, a /readyz eisoes yn dweud na",
        ["Show help and usage information"] = "Dangos cymorth a sut i’w ddefnyddio",
        ["Show version information"] = "Dangos y fersiwn",
    }.ToFrozenDictionary();

    /// <summary>What the library writes, and the errors of ours, longest first where one begins like another.</summary>
    private static readonly (Regex English, string Welsh)[] Sentences =
    [
        (Heading("Description"), "Disgrifiad:"), (Heading("Usage"), "Defnydd:"), (Heading("Arguments"), "Dadleuon:"), (Heading("Options"), "Opsiynau:"), (Heading("Commands"), "Gorchmynion:"),
        (Word("[command]"), "[gorchymyn]"), (Word("[options]"), "[opsiynau]"), (Word("(REQUIRED)"), "(GOFYNNOL)"), (Word("[default: "), "[rhagosodiad: "),
        (Said(@"Unrecognized command or argument '(.*?)'\."), "Nid yw ‘$1’ yn orchymyn nac yn ddadl hysbys."),
        (Said(@"Option '(.*?)' is required\."), "Mae angen yr opsiwn ‘$1’."),
        (Said(@"Required argument missing for (?:command|option): '(.*?)'\."), "Mae rhywbeth ar goll ar ôl ‘$1’."),
        (Said(@"Option '(.*?)' expects a single argument but \d+ were provided\."), "Dim ond un gwerth a gymer ‘$1’."),
        (Said(@"Cannot parse argument '(.*?)' for (?:command|option) '(.*?)' as expected type '.*?'\."), "Ni ellir darllen ‘$1’ fel gwerth ‘$2’."),
        (Said(@"Argument '(.*?)' not recognized\. Must be one of:"), "Nid adwaenir ‘$1’. Rhaid iddo fod yn un o’r rhain:"),
        (Word("Required command was not provided."), "Ni roddwyd gorchymyn."),
        (Word("--draws is between 99 and 999999."), "Rhaid i --draws fod rhwng 99 a 999999."),
        (Word("--telemetry is an address such as"), "Rhaid i --telemetry fod yn gyfeiriad megis"),
        (Word("--drain is between 0 and 600."), "Rhaid i --drain fod rhwng 0 a 600."),
        (Word("--url is an address such as"), "Rhaid i --url fod yn gyfeiriad megis"),
        (Word("--log is a connection string such as"), "Rhaid i --log fod yn llinyn cysylltu megis"),
        (Word("--public-url is an address such as"), "Rhaid i --public-url fod yn gyfeiriad megis"),
        (Word("Give the facilitator's --key, or the seminar's --code. Both stand where the server was started."),
            "Rhowch --key yr hwylusydd, neu --code y seminar. Mae’r ddau i’w gweld lle cychwynnwyd y gweinydd."),
    ];

    private static readonly string[] Terminal = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>Asked for by <c>--language cy</c>, else by the language of the terminal, as POSIX has it.</summary>
    public static bool IsAsked(IReadOnlyList<string> words, Func<string, string?> environment)
    {
        var said = Enumerable.Range(0, words.Count).Select(at => words[at] == "--language" ? words.ElementAtOrDefault(at + 1) : words[at].StartsWith("--language=", StringComparison.Ordinal) ? words[at]["--language=".Length..] : null);
        var terminal = Terminal.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return (said.FirstOrDefault(one => one is not null) ?? terminal) is { } language && (language == "cy" || language.StartsWith("cy_", StringComparison.Ordinal) || language.StartsWith("cy.", StringComparison.Ordinal));
    }

    /// <summary>What a command speaks where nothing is said: the language of the terminal, English where that is neither.</summary>
    public static string Unasked => IsAsked([], Environment.GetEnvironmentVariable) ? Language.Welsh.Slug : Language.English.Slug;

    /// <summary>None where it is not known in Welsh.</summary>
    public static string? Description(string english) => Descriptions.GetValueOrDefault(english)
        ?? Descriptions.Where(known => known.Key.EndsWith(':') && english.StartsWith(known.Key, StringComparison.Ordinal)).Select(known => known.Value + english[known.Key.Length..]).FirstOrDefault();

    /// <summary>Every description of a command and of those under it.</summary>
    public static void Describe(Command command)
    {
        foreach (var symbol in command.Options.Cast<Symbol>().Concat(command.Arguments).Append(command))
        {
            if (symbol.Description is { } english) symbol.Description = Description(english) ?? english;
        }
        foreach (var below in command.Subcommands) Describe(below);
    }

    /// <summary>Help, or errors, as the library wrote them.</summary>
    public static string Of(string written) => Sentences.Aggregate(written, (text, sentence) => sentence.English.Replace(text, sentence.Welsh));

    private static Regex Heading(string word) => new($"^{word}:", RegexOptions.Multiline | RegexOptions.NonBacktracking);

    private static Regex Word(string words) => Said(Regex.Escape(words));

    private static Regex Said(string pattern) => new(pattern, RegexOptions.NonBacktracking);
}
