using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Narratives.Analysis.Collected;
using Narratives.Instruments;
using Narratives.Interchange.Columns;
using Narratives.Interchange.Tables;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Interchange.Exporting;

/// <summary>Reads an export of our own, a folder or a zip, back into what it was written from.</summary>
public static class ReadExport
{
    /// <summary>In bytes, unpacked: a million responses with stories. More in one file is no export of ours.</summary>
    private const long LargestFile = 2_000_000_000;

    private static readonly ImmutableArray<string> Needed = [CollectionFile.Name, "instrument.json", ResponsesFile.Name, DelegatesFile.Name, StoriesFile.Name];

    private const string PlanName = "analysis-plan.json";

    public static Outcome<Imported> FromFolder(string folder) => From(
        Needed.Append(PlanName).Where(name => File.Exists(Path.Combine(folder, name)))
            .ToDictionary(name => name, name => (ReadOnlyMemory<byte>)File.ReadAllBytes(Path.Combine(folder, name))));

    public static Outcome<Imported> FromZip(ReadOnlyMemory<byte> zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip.ToArray()), ZipArchiveMode.Read);
            var files = new Dictionary<string, ReadOnlyMemory<byte>>();
            foreach (var name in Needed.Append(PlanName))
            {
                if (archive.GetEntry(name) is not { } entry) continue;
                if (entry.Length > LargestFile) return Refusals.BodyTooLarge;
                using var content = entry.Open();
                var bytes = new byte[entry.Length];
                content.ReadExactly(bytes);
                files[name] = bytes;
            }
            return From(files);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            return new Refusal("not-a-zip", "file", Text.Of("This is not a zip file, or it is damaged.", "Nid ffeil zip yw hon, neu mae wedi’i difrodi."));
        }
    }

    /// <param name="files">By name, without a folder.</param>
    public static Outcome<Imported> From(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (Needed.FirstOrDefault(name => !files.ContainsKey(name)) is { } missing) return Refused("missing-file", missing, "is missing", "ar goll");
        if (Parse(CollectionFile.Name, bytes => CollectionJson.ReadCollection(bytes.Span), files, out var collection) is { } noCollection) return noCollection;
        if (Parse("instrument.json", bytes => InstrumentJson.Read(bytes.Span), files, out var instrument) is { } noInstrument) return noInstrument;
        AnalysisPlan? plan = null;
        if (files.ContainsKey(PlanName) && Parse(PlanName, bytes => CollectionJson.ReadPlan(bytes.Span), files, out plan) is { } noPlan) return noPlan;
        if (collection.Format > CollectionFile.PresentFormat)
        {
            return new Refusal("later-format", CollectionFile.Name, Text.Of("This export was written by a later version.", "Ysgrifennwyd yr allforyn hwn gan fersiwn ddiweddarach."));
        }
        if (TableOf(ResponsesFile.Name, ResponsesFile.Fixed, files, out var responses) is { } noResponses) return noResponses;
        if (TableOf(DelegatesFile.Name, DelegatesFile.Fixed, files, out var delegates) is { } noDelegates) return noDelegates;
        if (TableOf(StoriesFile.Name, StoriesFile.Fixed, files, out var stories) is { } noStories) return noStories;
        return Assemble(collection, instrument, plan, responses, delegates, stories, DataHash.Of(files[ResponsesFile.Name].Span));
    }

    private static Imported Assemble(CollectionFile collection, Instrument instrument, AnalysisPlan? plan, Table responses, Table delegates, Table stories, string hash)
    {
        var (inResponses, inDelegates) = (new Faults(responses), new Faults(delegates));
        var told = StoriesFile.Read(stories);
        var people = DelegatesFile.Read(delegates, instrument, inDelegates);
        var places = new Dictionary<string, int>();
        for (var at = 0; at < people.Length; at++) places.TryAdd(people[at].Code, at);
        var given = ResponsesFile.Read(responses, instrument, places, inResponses);
        var answers = new CollectedAnswers(collection.Title, instrument, plan, collection.KnowsDelegates,
            [.. people.Select(one => one with { AboutYou = StoriesFile.Put(one.AboutYou, one.Code, told) })],
            [.. given.Select(response => response with { Marks = StoriesFile.Put(response.Marks, response.Code, told) })],
            [.. collection.LeftOut, .. inResponses.LeftOut()]);
        var used = Used(responses, instrument);
        return new Imported(answers, new ImportReport(responses.Rows.Length + responses.Faults.Length, used.Understood,
            used.LeftOut(_ => Text.Of("The instrument does not know it.", "Nid yw’r offeryn yn ei hadnabod.")),
            [.. inResponses.Found, .. inDelegates.Found, .. stories.Faults],
            hash == collection.DataHash ? [] : [Text.Of("responses.csv was changed after it was exported.", "Newidiwyd responses.csv ar ôl ei allforio.")]));
    }

    private static UsedColumns Used(Table responses, Instrument instrument)
    {
        var used = new UsedColumns(responses);
        foreach (var column in ResponsesFile.Fixed.Concat(instrument.Signifiers.SelectMany(signifier => new MarkColumns(signifier).Names))) used.Take(column, column);
        return used;
    }

    private static Refusal? TableOf(string name, ImmutableArray<string> columns, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, out Table table)
    {
        table = new Table([], [], []);
        switch (ReadTable.From(files[name]))
        {
            case Outcome<Table>.Refused(var refusal):
                return refusal with { Field = name };
            case Outcome<Table>.Accepted(var read):
                table = read;
                return columns.FirstOrDefault(column => read.IndexOf(column) < 0) is { } absent ? Elsewhere.MissingColumn(absent) : null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Refusal? Parse<T>(string name, Func<ReadOnlyMemory<byte>, T> read, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, out T result)
    {
        result = default!;
        try
        {
            result = read(files[name]);
            return null;
        }
        catch (JsonException damaged)
        {
            return Refused("unreadable-file", name, $"cannot be read ({damaged.Path ?? "$"})", $"yn annarllenadwy ({damaged.Path ?? "$"})");
        }
    }

    private static Refusal Refused(string code, string name, string english, string welsh) =>
        new(code, name, Text.Of($"The file {name} {english}.", $"Mae’r ffeil {name} {welsh}."));
}
