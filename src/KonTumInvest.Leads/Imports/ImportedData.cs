using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Privacy.Export;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Imports;

/// <summary>
/// Rows of imported lists in erasures. What a row brought in stands at the lead and is exported there; the row itself only repeats it. A list
/// that was never brought in goes as a whole, since its file cannot be kept without the person.
/// </summary>
internal sealed class ImportedData : IPersonalData
{
    private static readonly ImportState[] Unfinished = [ImportState.Uploaded, ImportState.Checking, ImportState.Checked];

    public Task<ExportSection?> ExportAsync(LeadsDbContext context, DataSubject subject, string language, CancellationToken cancellationToken) =>
        Task.FromResult<ExportSection?>(null);

    public async Task EraseAsync(DeskTransaction transaction, DataSubject subject)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var (context, cancellation) = (transaction.Context, transaction.Cancellation);
        foreach (var byImport in (await FindAsync(context, subject, cancellation)).GroupBy(row => row.ImportId))
        {
            var import = await context.Imports.SingleAsync(import => import.Id == byImport.Key, cancellation);
            if (Unfinished.Contains(import.State))
            {
                context.Imports.Remove(import);
                continue;
            }

            await context.ImportPieces.Where(piece => piece.ImportId == import.Id).ExecuteDeleteAsync(cancellation);
            import.Table = import.Table with { Samples = [], Top = [] };
            foreach (var row in byImport)
            {
                (row.Cells, row.Faults) = (null, []);
                (row.EmailMark, row.PhoneMark, row.OrganisationMark) = (null, null, null);
            }
        }
    }

    // By what the row became, and by what its cells say: a row that was left out became nothing, and holds the person all the same.
    private static async Task<List<ImportRow>> FindAsync(LeadsDbContext context, DataSubject subject, CancellationToken cancellationToken)
    {
        var (contacts, leads, redaction) = (subject.Contacts, subject.OwnLeads, Redaction.Of(subject));
        var found = await context
            .ImportRows.Where(row => (row.ContactId != null && contacts.Contains(row.ContactId.Value)) || (row.LeadId != null && leads.Contains(row.LeadId.Value)))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        var told = context.ImportRows.AsNoTracking().Where(row => row.Cells != null).Select(row => new { row.Id, row.Cells });
        await foreach (var row in told.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (redaction.Finds(row.Cells))
            {
                found.Add(row.Id);
            }
        }

        return await context.ImportRows.Where(row => found.Contains(row.Id)).ToListAsync(cancellationToken);
    }
}
