using System.CommandLine;
using Narratives.Host.Analysing;
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
};
// Named without a command, it serves: `narratives --urls http://localhost:8080`.
var serves = args is [] || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"));
return await narratives.Parse(serves ? ["serve", .. args] : args).InvokeAsync();
