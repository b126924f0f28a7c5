using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Backoffice.Reports.Health;

/// <summary>Looks for one kind of problem in a document.</summary>
public interface IContentCheck
{
    Task<IReadOnlyList<HealthProblem>> CheckAsync(IContent document, CancellationToken cancellationToken);
}
