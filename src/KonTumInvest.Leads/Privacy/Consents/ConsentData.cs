using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Export;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Consents;

/// <summary>The ledger of consents in access exports and erasures. An erasure leaves that somebody agreed or withdrew, and not who.</summary>
internal sealed class ConsentData : IPersonalData
{
    private const int Most = 1_000;

    public async Task<ExportSection?> ExportAsync(LeadsDbContext context, DataSubject subject, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var entries = await Of(context, subject).AsNoTracking().OrderBy(entry => entry.At).Take(Most).ToListAsync(cancellationToken);
        return entries.Count == 0
            ? null
            : new ExportSection(
                "consentLedger",
                [
                    .. entries.Select(entry => new ExportEntry(
                        new ExportField("at", entry.At),
                        new ExportField("purpose", LeadsTexts.Get($"consent.{entry.Purpose}", language)),
                        new ExportField("state", LeadsTexts.Get(entry.Given ? "consent.given" : "consent.taken-back", language)),
                        new ExportField("evidence", LeadsTexts.Get($"statedBy.{entry.Evidence}", language)),
                        new ExportField("notice", entry.NoticeVersion)
                    )),
                ]
            );
    }

    public async Task EraseAsync(DeskTransaction transaction, DataSubject subject)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        await Of(transaction.Context, subject)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.EmailNormalized, (string?)null).SetProperty(entry => entry.Note, (string?)null), transaction.Cancellation);
    }

    private static IQueryable<ConsentEntry> Of(LeadsDbContext context, DataSubject subject)
    {
        var (emails, contacts) = (subject.Emails, subject.Contacts);
        return context.ConsentEntries.Where(entry =>
            (entry.EmailNormalized != null && emails.Contains(entry.EmailNormalized)) || (entry.ContactId != null && contacts.Contains(entry.ContactId.Value))
        );
    }
}
