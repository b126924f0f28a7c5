using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Export;
using KonTumInvest.Leads.Storage;

namespace KonTumInvest.Leads.Privacy.Subjects;

/// <summary>
/// Personal data that a feature keeps in tables of its own, such as a ledger of consents. Whoever registers one has it in every access
/// export and every erasure.
/// </summary>
public interface IPersonalData
{
    /// <summary>What the person is given of it; null where there is nothing. Nothing of other people, nothing internal.</summary>
    Task<ExportSection?> ExportAsync(LeadsDbContext context, DataSubject subject, string language, CancellationToken cancellationToken);

    /// <summary>Takes away what identifies the person, in the transaction of the erasure, by statements that leave no audit of the old values.</summary>
    Task EraseAsync(DeskTransaction transaction, DataSubject subject);
}
