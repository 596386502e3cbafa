using System.CommandLine;
using System.CommandLine.Help;
using Narratives.Host;
using Narratives.Host.Analysing;
using Narratives.Host.Operating;
using Narratives.Host.Planning;
using Narratives.Host.Serving;
using Narratives.Host.Simulating;

var narratives = new RootCommand("Narratives: short stories, and what they mean to the people who told them.")
{
    Serve.Command(),
    Simulate.Command(),
    Analyse.Command(),
    Export.Command(),
    Import.Command(),
    Lint.Command(),
    Verify.Command(),
    Move.Command(),
    Backup.Command(),
    Restore.Command(),
};
// Named without a command, it serves: `narratives --urls http://localhost:8080`.
var serves = args is [] || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"));
return await Run(serves ? ["serve", .. args] : args);

async Task<int> Run(string[] words)
{
    var welsh = InWelsh.IsAsked(words, Environment.GetEnvironmentVariable);
    if (welsh) InWelsh.Describe(narratives);
    var parsed = narratives.Parse(words);
    if (!welsh || (parsed.Errors.Count == 0 && parsed.Action is not HelpAction)) return await parsed.InvokeAsync();
    using StringWriter output = new(), error = new();
    var ended = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    await Console.Error.WriteAsync(InWelsh.Of(error.ToString()));
    await Console.Out.WriteAsync(InWelsh.Of(output.ToString()));
    return ended;
}
