using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Publishing;

/// <summary>Is told of plans to publish that could not be carried out. A seam: the back office tells the people concerned.</summary>
public interface IPlanRefusals
{
    /// <summary>Takes note of a refusal. The plan itself is kept for another try.</summary>
    Task RefusedAsync(RefusedPlan plan, CancellationToken cancellationToken);
}

/// <summary>A plan that could not be carried out.</summary>
/// <param name="Document">The document as it is stored.</param>
/// <param name="Cultures">The languages that were planned; empty for a document without languages.</param>
/// <param name="PlannedFor">The time it was tried for: the editor's, or that of an earlier try again.</param>
/// <param name="NextTry">When it is tried again.</param>
/// <param name="Why">How it was refused.</param>
public sealed record RefusedPlan(
    IContent Document,
    IReadOnlyList<string> Cultures,
    DateTimeOffset PlannedFor,
    DateTimeOffset NextTry,
    PublishResultType Why
);
