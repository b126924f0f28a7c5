using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Export;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>
/// Requests about personal data in access exports and erasures. An erasure leaves open requests as they are: whoever asks has to be
/// answered, the request for the erasure itself among them, which <see cref="FinishedErasures"/> empties once it is done.
/// </summary>
internal sealed class DataRequestData : IPersonalData
{
    private const int Most = 1_000;

    public async Task<ExportSection?> ExportAsync(LeadsDbContext context, DataSubject subject, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var requests = await Of(context, subject).AsNoTracking().OrderBy(request => request.ReceivedAt).Take(Most).ToListAsync(cancellationToken);
        return requests.Count == 0
            ? null
            : new ExportSection(
                "dataRequests",
                [
                    .. requests.Select(request => new ExportEntry(
                        new ExportField("reference", request.Reference.ToString()),
                        new ExportField("kind", DataRequestMails.Kind(request.Kind, language)),
                        new ExportField("receivedAt", request.ReceivedAt),
                        new ExportField("name", request.PersonName),
                        new ExportField("email", request.Email?.Value),
                        new ExportField("phone", request.Phone),
                        new ExportField("asked", request.Asked),
                        new ExportField("answer", request.Answer),
                        new ExportField("extendedAt", request.ExtendedAt),
                        new ExportField("extensionReason", request.ExtensionReason),
                        new ExportField("outcome", request.Outcome),
                        new ExportField("finishedAt", request.ClosedAt)
                    )),
                ]
            );
    }

    public async Task EraseAsync(DeskTransaction transaction, DataSubject subject)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var closed = Of(transaction.Context, subject).Where(request => request.ClosedAt != null);
        await EmptyAsync(transaction, await closed.Select(request => request.Id).ToListAsync(transaction.Cancellation));
    }

    /// <summary>Takes the person out of requests, and out of what the audit tells of them; leaves no audit of it.</summary>
    public static async Task EmptyAsync(DeskTransaction transaction, IReadOnlyList<Guid> ids)
    {
        await transaction
            .Context.Audit.Where(entry => ids.Contains(entry.SubjectId) && entry.PersonalChanges != null)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.PersonalChanges, (string?)null), transaction.Cancellation);
        await transaction.Context.DataRequests.Where(request => ids.Contains(request.Id)).ExecuteUpdateAsync(
            set =>
                set.SetProperty(request => request.PersonName, (string?)null)
                    .SetProperty(request => request.Email, (EmailAddress?)null)
                    .SetProperty(request => request.EmailNormalized, (string?)null)
                    .SetProperty(request => request.Phone, (string?)null)
                    .SetProperty(request => request.Asked, (string?)null)
                    .SetProperty(request => request.ExtensionReason, (string?)null)
                    .SetProperty(request => request.Answer, (string?)null)
                    .SetProperty(request => request.Outcome, (string?)null),
            transaction.Cancellation
        );
    }

    private static IQueryable<DataRequest> Of(LeadsDbContext context, DataSubject subject)
    {
        var emails = subject.Emails;
        return context.DataRequests.Where(request => request.EmailNormalized != null && emails.Contains(request.EmailNormalized));
    }
}
