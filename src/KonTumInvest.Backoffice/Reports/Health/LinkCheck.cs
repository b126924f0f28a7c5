using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Reports.Health;

/// <summary>Finds links of published pages to documents that readers cannot reach.</summary>
public sealed class LinkCheck(UsedItems used, IContentService contents) : IContentCheck
{
    public Task<IReadOnlyList<HealthProblem>> CheckAsync(IContent document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Task.FromResult<IReadOnlyList<HealthProblem>>(document.Published ? [.. Check(document)] : []);
    }

    private IEnumerable<HealthProblem> Check(IContent document) =>
        used.Of(document, Constants.UdiEntityType.Document)
            .Select(key => (Key: key, Target: contents.GetById(key)))
            .Where(link => link.Target is not { Published: true, Trashed: false })
            .Select(link => new HealthProblem
            {
                Kind = HealthProblemKind.BrokenLink,
                Document = document.Key,
                Name = document.Name ?? string.Empty,
                Subject = link.Target is null ? null : link.Key,
                Detail = link.Target?.Name ?? link.Key.ToString(),
                Owner = document.WriterId,
            });
}
