using System.CommandLine;

namespace Narratives.Host.Simulating;

/// <summary><c>narratives simulate</c>: a seeded crowd that joins and answers through the public HTTP API, as phones would.</summary>
public static class Simulate
{
    public static Command Command()
    {
        var url = new Option<string>("--url") { Description = "The server", DefaultValueFactory = _ => "http://localhost:5080" };
        var profile = new Option<string>("--profile") { Description = "The shape of the crowd", DefaultValueFactory = _ => "reference" };
        profile.AcceptOnlyFromAmong("reference");
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same crowd and the same answers", DefaultValueFactory = _ => 2017 };
        var key = new Option<string?>("--key") { Description = "The facilitator's key: the crowd's rounds are then opened and closed, too" };
        var code = new Option<string?>("--code") { Description = "The seminar's code, when there is no key: the crowd answers the rounds that a person opens" };
        var pace = new Option<double>("--pace") { Description = "Seconds over which the answers of a round are spread", DefaultValueFactory = _ => 3 };
        var reveal = new Option<bool>("--reveal") { Description = "Reveal every round at the end (needs the key)" };
        var command = new Command("simulate", "Send a seeded crowd of delegates through the public API") { url, profile, seed, key, code, pace, reveal };
        command.Validators.Add(given =>
        {
            if (!Uri.TryCreate(given.GetValue(url), UriKind.Absolute, out _)) given.AddError("--url is an address such as http://localhost:5080.");
            if (given.GetValue(key) is null && given.GetValue(code) is null) given.AddError("Give the facilitator's --key, or the seminar's --code. Both stand where the server was started.");
        });
        command.SetAction((parsed, cancellation) => Run(
            new Uri(parsed.GetValue(url)!), parsed.GetValue(seed), parsed.GetValue(key), parsed.GetValue(code), TimeSpan.FromSeconds(parsed.GetValue(pace)), parsed.GetValue(reveal), cancellation));
        return command;
    }

    private static async Task<int> Run(Uri url, int seed, string? key, string? code, TimeSpan pace, bool reveal, CancellationToken cancellation)
    {
        using var server = new Server(url, TimeProvider.System);
        var access = key is null ? null : await server.Exchange(key, cancellation);
        if (key is not null && access is null)
        {
            await Console.Error.WriteLineAsync("The server does not know this key.");
            return 1;
        }
        var seminar = await server.Seminar(access?.Code ?? code!, cancellation);
        if (seminar is null)
        {
            await Console.Error.WriteLineAsync("There is no seminar with this code.");
            return 1;
        }
        var crowd = ReferenceProfile.Crowd(seminar.Instrument, seed);
        await Console.Out.WriteLineAsync($"{seminar.Instrument.Name}: {crowd.Count} delegates, seed {seed}");
        var run = new CrowdRun(server, seminar, crowd, pace, TimeProvider.System, new ProgressBar(Console.IsOutputRedirected ? TextWriter.Null : Console.Out, crowd.Sum(one => one.Answers.Count)));
        await run.Join(cancellation);
        await (access is null ? run.AnswerAsOpened(cancellation) : run.Facilitate(cancellation));
        if (access is not null && reveal) await run.Reveal(cancellation);
        await Console.Out.WriteLineAsync($"\n{run.Acknowledged} responses acknowledged, {run.Refused} refused, {run.Retried} sent again.");
        return run.Refused == 0 ? 0 : 1;
    }
}

/// <summary>One line in the terminal that fills up.</summary>
public sealed class ProgressBar(TextWriter output, int whole)
{
    private const int Width = 40;

    public void Show(int done, string doing)
    {
        var filled = whole == 0 ? Width : Width * done / whole;
        output.Write($"\r  {new string('█', filled)}{new string('░', Width - filled)} {done}/{whole}  {doing,-60}");
        output.Flush();
    }
}
