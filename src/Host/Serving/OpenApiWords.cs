using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Host.Serving;

/// <summary>What OpenAPI cannot see behind the converters of our own: a text is an object of languages, a name is a string.</summary>
public static class OpenApiWords
{
    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Narratives", Version = "v1", Description = "What phones, facilitators and boards say to the server." };
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = context.JsonTypeInfo.Type;
            if (type == typeof(Text))
            {
                schema.Type = JsonSchemaType.Object;
                schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String };
            }
            else if (type == typeof(Language) || type == typeof(FramingId) || type == typeof(ScenarioId) || type == typeof(SignifierId)) schema.Type = JsonSchemaType.String;
            else if (type == typeof(ResponseId) || type == typeof(DelegateId) || type == typeof(SeminarId)) (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
            return Task.CompletedTask;
        });
    }
}
