using System.CommandLine;
using Narratives.Host.Serving;
using Narratives.Host.Simulating;

var narratives = new RootCommand("Narratives: short stories, and what they mean to the people who told them.")
{
    Serve.Command(),
    Simulate.Command(),
};
return await narratives.Parse(args).InvokeAsync();
