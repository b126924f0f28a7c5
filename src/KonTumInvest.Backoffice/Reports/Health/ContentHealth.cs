namespace KonTumInvest.Backoffice.Reports.Health;

/// <summary>Runs every check over every document that the account may open.</summary>
public sealed class ContentHealth(WrittenDocuments documents, IEnumerable<IContentCheck> checks)
{
    /// <summary>The problems, page by page in the order of the tree.</summary>
    public async Task<IReadOnlyList<HealthProblem>> FindAsync(CancellationToken cancellationToken)
    {
        var found = new List<HealthProblem>();
        foreach (var document in documents.All())
        {
            foreach (var check in checks)
            {
                found.AddRange(await check.CheckAsync(document, cancellationToken));
            }
        }

        return found;
    }
}
