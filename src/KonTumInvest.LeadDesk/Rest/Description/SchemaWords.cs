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

        return Task.CompletedTask;
    }
}
