using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace KonTumInvest.LeadDesk.Rest.Description;

/// <summary>
/// The description of all addresses (OpenAPI 3.1), made of the addresses themselves: their routes, parameters, types and comments. Made once: it changes with
/// the program only, and whoever asks for it, which everybody may, costs nothing.
/// </summary>
internal sealed class RestDescription([FromKeyedServices(RestPaths.Version)] IOpenApiDocumentProvider documents)
{
    private const string MediaType = "application/json; charset=utf-8";

    private byte[]? _json;

    /// <summary>The description as JSON.</summary>
    public async Task<IResult> ReadAsync(CancellationToken cancellationToken)
    {
        _json ??= await MakeAsync(cancellationToken);
        return Results.Bytes(_json, MediaType);
    }

    private async Task<byte[]> MakeAsync(CancellationToken cancellationToken)
    {
        var document = await documents.GetOpenApiDocumentAsync(cancellationToken);
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1, cancellationToken);
        return json.ToArray();
    }
}

/// <summary>Registers the description.</summary>
internal static class RestDescriptionRegistration
{
    public static void AddRestDescription(this IServiceCollection services)
    {
        services.AddOpenApi(
            RestPaths.Version,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = description => description.GroupName == RestPaths.Version;
                options.AddDocumentTransformer<DocumentWords>();
                options.AddDocumentTransformer<NeededFields>();
                options.AddOperationTransformer<OperationAnswers>();
                options.AddSchemaTransformer<SchemaWords>();
            }
        );
        services.AddSingleton<RestDescription>();
    }

    public static void MapRestDescription(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(RestPaths.Description, (RestDescription description, CancellationToken cancellationToken) => description.ReadAsync(cancellationToken)).AllowAnonymous().ExcludeFromDescription();
}
