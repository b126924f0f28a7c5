using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KonTumInvest.LeadDesk.Rest.Description;

/// <summary>
/// Takes null out of the fields that a body must have. Their types can be null in code, so that a missing one is told from an empty one, and the
/// framework reads that as if null might be sent.
/// </summary>
internal sealed class NeededFields : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var bodies = document
            .Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>())
            .SelectMany(operation => operation.RequestBody?.Content?.Values ?? Enumerable.Empty<OpenApiMediaType>())
            .Select(content => content.Schema)
            .ToList();
        foreach (var body in bodies.Select(schema => Whole(document, schema)).OfType<OpenApiSchema>())
        {
            foreach (var name in (body.Required ?? new HashSet<string>()).Where(name => body.Properties!.ContainsKey(name)))
            {
                body.Properties![name] = WithoutNull(body.Properties[name]);
            }
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema? Whole(OpenApiDocument document, IOpenApiSchema? schema) =>
        schema is OpenApiSchemaReference { Reference.Id: { } id } ? document.Components!.Schemas![id] as OpenApiSchema : schema as OpenApiSchema;

    private static IOpenApiSchema WithoutNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema own)
        {
            return schema;
        }

        if (own.OneOf is [_, _] choices && choices.SingleOrDefault(choice => choice.Type != JsonSchemaType.Null) is { } only)
        {
            only.Description ??= own.Description;
            return only;
        }

        own.Type &= ~JsonSchemaType.Null;
        return own;
    }
}
