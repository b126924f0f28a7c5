using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Subjects;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>Erases the data of a person, and keeps what counts in statistics: the right to erasure of Law 91/2025/QH15.</summary>
public sealed class PersonErasure(DeskWork work, ErasureWork erasure, ErasureLeftovers leftovers, ILogger<PersonErasure> logger)
{
    /// <summary>
    /// Takes away everything that identifies the person, in one transaction; files are deleted after it, and those that could not be are
    /// tried again. Done twice, the second time finds nothing.
    /// </summary>
    /// <param name="actor">Who erases.</param>
    /// <param name="subject">Whom; the rows are looked for again.</param>
    /// <param name="reason">Why, for the audit; the person is taken out of it, too.</param>
    /// <param name="cancellationToken">Cancels the act before it is committed.</param>
    /// <returns>What was done; <see cref="DeskErrors.Forbidden"/> without <see cref="DeskAct.HandlePrivacy"/>, refusals of <see cref="ErasureErrors"/>.</returns>
    public async Task<Result<ErasureReport>> RunAsync(DeskActor actor, DataSubject subject, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(subject);
        if (!actor.Writes || !LeadRights.May(actor, DeskAct.HandlePrivacy))
        {
            return DeskErrors.Forbidden;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return ErasureErrors.ReasonMissing;
        }

        if (reason.Length > Audit.AuditEvent.ReasonMaxLength)
        {
            return Pipeline.LeadErrors.TooLong("reason", Audit.AuditEvent.ReasonMaxLength);
        }

        return await EraseAsync(actor, subject, ErasureCause.Request, reason, cancellationToken);
    }

    /// <summary>The same for whatever cause, without asking for a right.</summary>
    internal async Task<Result<ErasureReport>> EraseAsync(DeskActor actor, DataSubject subject, ErasureCause cause, string? reason, CancellationToken cancellationToken)
    {
        var erased = await work.RunAsync<ErasureReport>(
            actor,
            async transaction =>
            {
                var again = await DataSubjects.FindAgainAsync(transaction.Context, subject, transaction.Cancellation);
                return !again.TryGetValue(out var now) ? Result<ErasureReport>.Refused(again.Errors)
                    : now.IsEmpty ? ErasureReport.Nothing
                    : await erasure.EraseAsync(transaction, now, cause, reason);
            },
            cancellationToken
        );
        if (erased.TryGetValue(out var report) && report.Id is { } id)
        {
            logger.LogInformation("Erasure {ErasureId} ({Cause}) of {Contacts} contacts and {Leads} leads by {StaffId}", id, cause, report.Contacts, report.OwnLeads + report.SharedLeads.Count, actor.Key);
            await leftovers.TryRunAsync(cancellationToken);
        }

        return erased;
    }
}
