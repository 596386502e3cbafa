using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.LiveBoard.Planning;

/// <param name="Name">Of the template, as in <c>/api/templates/{name}</c>.</param>
/// <param name="Title">The name of its seminar.</param>
public sealed record TemplateTold(string Name, Text Title, int Framings, int Scenarios, int Questions, Collection Collection);

/// <summary>The seminars that a facilitator can begin with: each complete in its languages.</summary>
public static class ShowTemplates
{
    public static void MapShowTemplates(this IEndpointRouteBuilder routes)
    {
        var templates = routes.MapGroup("/api/templates").WithTags("Facilitator and board").RequireAuthorization(MayCall.AnyKey);
        templates.MapGet("", () => InstrumentJson.Templates.Select(Told).ToList()).WithSummary("The templates of the product, the reference seminar first");
        templates.MapGet("/{name}", Show).WithSummary("Everything that a template asks").Produces<Instrument>();
    }

    private static TemplateTold Told(string name)
    {
        var instrument = InstrumentJson.Template(name);
        return new TemplateTold(name, instrument.Name, instrument.Framings.Length, instrument.Scenarios.Length, instrument.Signifiers.Length, instrument.Collection);
    }

    private static IResult Show(string name) =>
        InstrumentJson.Templates.Contains(name) ? TypedResults.Ok(InstrumentJson.Template(name)) : Problems.Answer(Refusals.UnknownTemplate);
}
