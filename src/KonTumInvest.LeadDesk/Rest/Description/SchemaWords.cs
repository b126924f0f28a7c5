using KonTumInvest.LeadDesk.Rest.Input;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KonTumInvest.LeadDesk.Rest.Description;

/// <summary>Describes the types that are read in a manner of their own.</summary>
internal sealed class SchemaWords : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(OffsetTime))
        {
            (schema.Type, schema.Format, schema.Properties) = (JsonSchemaType.String, "date-time", null);
        }

        // The framework would read a number out of a text as well; these types do not.
        if (schema.Type is { } kinds && (kinds & (JsonSchemaType.Number | JsonSchemaType.Integer)) != 0)
        {
            (schema.Type, schema.Pattern) = (kinds & ~JsonSchemaType.String, null);
        }

        return Task.CompletedTask;
    }
}
