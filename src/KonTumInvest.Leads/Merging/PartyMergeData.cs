using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Export;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Merging;

/// <summary>The joinings of a person's entries in access exports and erasures. An erased person's are forgotten, so that undoing brings nothing back.</summary>
internal sealed class PartyMergeData : IPersonalData
{
    private const int Most = 1_000;

    public async Task<ExportSection?> ExportAsync(LeadsDbContext context, DataSubject subject, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var joinings = await Of(context, subject).AsNoTracking().OrderBy(merge => merge.At).Take(Most).ToListAsync(cancellationToken);
        return joinings.Count == 0
            ? null
            : new ExportSection("joinings", [.. joinings.Select(merge => new ExportEntry(new ExportField("joinedAt", merge.At), new ExportField("undoneAt", merge.UndoneAt)))]);
    }

    public async Task EraseAsync(DeskTransaction transaction, DataSubject subject)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        await Of(transaction.Context, subject).ExecuteDeleteAsync(transaction.Cancellation);
    }

    private static IQueryable<PartyMerge> Of(LeadsDbContext context, DataSubject subject)
    {
        var contacts = subject.Contacts;
        return context.PartyMerges.Where(merge => contacts.Contains(merge.FromId) || contacts.Contains(merge.IntoId));
    }
}
