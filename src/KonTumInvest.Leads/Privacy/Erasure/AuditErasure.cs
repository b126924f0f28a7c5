using KonTumInvest.Leads.Audit;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>Empties what the audit tells of a person; who did what and when stays. The database permits this and no other change of it.</summary>
internal static class AuditErasure
{
    // A statement with more keys than this would be slow to read.
    private const int AtOnce = 500;

    public static async Task RunAsync(ErasureScope scope)
    {
        var (context, own, shared, organisations, cancellation) = (scope.Context, scope.Own, scope.Shared, scope.Organisations, scope.Cancellation);
        await EmptyAsync(context.Audit.Where(entry => entry.LeadId != null && own.Contains(entry.LeadId.Value)), cancellation);
        foreach (var keys in scope.Told.Chunk(AtOnce).Select(chunk => chunk.ToList()))
        {
            await EmptyAsync(context.Audit.Where(entry => keys.Contains(entry.SubjectId)), cancellation);
        }

        // Of leads that others share, and of organisations that stay, what names the person.
        var told = context
            .Audit.AsNoTracking()
            .Where(entry => (entry.LeadId != null && shared.Contains(entry.LeadId.Value)) || organisations.Contains(entry.SubjectId))
            .Where(entry => entry.PersonalChanges != null || entry.Reason != null);
        var naming = new List<Guid>();
        await foreach (var entry in told.Select(entry => new { entry.Id, entry.PersonalChanges, entry.Reason }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (scope.Redaction.Finds(entry.PersonalChanges) || scope.Redaction.Finds(entry.Reason))
            {
                naming.Add(entry.Id);
            }
        }

        foreach (var keys in naming.Chunk(AtOnce).Select(chunk => chunk.ToList()))
        {
            await EmptyAsync(context.Audit.Where(entry => keys.Contains(entry.Id)), cancellation);
        }
    }

    private static Task<int> EmptyAsync(IQueryable<AuditEvent> entries, CancellationToken cancellationToken) =>
        entries
            .Where(entry => entry.PersonalChanges != null || entry.Reason != null)
            .ExecuteUpdateAsync(entry => entry.SetProperty(row => row.PersonalChanges, (string?)null).SetProperty(row => row.Reason, (string?)null), cancellationToken);
}
