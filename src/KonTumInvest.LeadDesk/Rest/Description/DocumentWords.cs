using KonTumInvest.LeadDesk.Rest.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KonTumInvest.LeadDesk.Rest.Description;

/// <summary>What the description says of the addresses as a whole.</summary>
internal sealed class DocumentWords : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "KonTumInvest",
            Version = RestPaths.Version,
            Description =
                "Leads, organisations and activities of the board, for other programs. Times are RFC 3339 with an offset, areas are square metres, sums are whole units "
                + "of their currency. Refusals are problem details (RFC 9457); their code never changes, their words follow Accept-Language (vi, en).",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [RestScheme.Name] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "kt_",
                Description = "The key an administrator of the board gave the program. Each address says which right it asks for.",
            },
        };
        return Task.CompletedTask;
    }
}
