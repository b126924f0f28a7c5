using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Backoffice.Reports.Health.Links;

/// <summary>Finds links of published pages to other sites that no longer answer.</summary>
public sealed class ExternalLinkCheck(LinkStates states) : IContentCheck
{
    private IReadOnlyDictionary<string, int?>? _broken;

    public async Task<IReadOnlyList<HealthProblem>> CheckAsync(IContent document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);

        // Read once for the report, which goes through all documents.
        _broken ??= await states.BrokenAsync(cancellationToken);
        return _broken.Count == 0 || !document.Published
            ? []
            : [.. ExternalLinks.Of(document).Where(_broken.ContainsKey).Select(address => Problem(document, address, _broken[address]))];
    }

    private static HealthProblem Problem(IContent document, string address, int? status) =>
        new()
        {
            Kind = HealthProblemKind.BrokenExternalLink,
            Document = document.Key,
            Name = document.Name ?? string.Empty,
            Detail = status is null ? address : $"{address} ({status})",
            Owner = document.WriterId,
        };
}
