using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Privacy.Holds;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>The steps of an erasure, in a transaction of the caller's.</summary>
public sealed class ErasureWork(IEnumerable<IPersonalData> parts, LeadProjections projections, ErasureKey key)
{
    /// <summary>What the audit calls it.</summary>
    public const string Act = "erased";

    private readonly IReadOnlyList<IPersonalData> _parts = [.. parts];

    /// <summary>Takes away everything that identifies the person; <see cref="ErasureErrors.Held"/> where a legal hold is in force on one of the leads.</summary>
    internal async Task<Result<ErasureReport>> EraseAsync(DeskTransaction transaction, DataSubject subject, ErasureCause cause, string? reason)
    {
        var (context, cancellation) = (transaction.Context, transaction.Cancellation);
        var leads = subject.Leads.ToList();
        var held = await LegalHolds.InForce(context, transaction.Now).Where(hold => leads.Contains(hold.LeadId)).Select(hold => hold.LeadId).Distinct().CountAsync(cancellation);
        if (held > 0)
        {
            return ErasureErrors.Held(held);
        }

        await OverwriteAsync(context, cancellation);
        var scope = new ErasureScope(transaction, subject);
        await LeadErasure.RunAsync(scope);
        await new MailErasure(scope, key).RunAsync();
        await PartyErasure.RunAsync(scope);
        foreach (var part in _parts)
        {
            await part.EraseAsync(transaction, subject);
        }

        await AuditErasure.RunAsync(scope);
        if (leads.Count > 0)
        {
            await projections.RefreshAsync(context, leads, transaction.Now, cancellation);
        }

        return Record(scope, leads, cause, reason is null ? null : scope.Redaction.Apply(reason));
    }

    private ErasureReport Record(ErasureScope scope, List<Guid> leads, ErasureCause cause, string? reason)
    {
        var (transaction, subject) = (scope.Transaction, scope.Subject);
        var erasure = new PersonErased
        {
            Id = Guid.CreateVersion7(transaction.Now),
            At = transaction.Now,
            Cause = cause,
            ByKey = transaction.Actor.Key,
            Hashes = string.Join(' ', subject.Emails.Concat(subject.Phones).Select(key.Hash)),
            Contacts = subject.Contacts.Count,
            Leads = leads.Count,
            Mails = scope.Emptied.Count + scope.Redacted.Count,
        };
        transaction.Context.Erasures.Add(erasure);
        transaction.Reason = reason;
        transaction.Note(leadId: null, nameof(PersonErased), erasure.Id, Act);
        foreach (var lead in leads)
        {
            transaction.Note(lead, nameof(PersonErased), erasure.Id, Act);
        }

        return new ErasureReport(erasure.Id, subject.Contacts.Count, subject.Enquiries.Count, subject.OwnLeads.Count, subject.SharedLeads, scope.Emptied.Count, scope.Redacted.Count);
    }

    // SQLite leaves what is deleted in the file until the room is used again, unless it is told to write over it. Of PostgreSQL its vacuum
    // takes care (docs/runbook.md).
    internal static Task OverwriteAsync(LeadsDbContext context, CancellationToken cancellationToken) =>
        context.Database.IsSqlite() ? context.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", cancellationToken) : Task.CompletedTask;
}

/// <summary>What an erasure did.</summary>
/// <param name="Id">The key of <see cref="PersonErased"/>; null where nothing was held of the person any more.</param>
/// <param name="Contacts">Contacts that are nobody now.</param>
/// <param name="Enquiries">Enquiries that were emptied.</param>
/// <param name="OwnLeads">Leads of which facts alone are left.</param>
/// <param name="SharedLeads">Leads of several people: the person was searched for in their texts, which somebody should look through.</param>
/// <param name="MailsEmptied">Mails of which nothing but their time is left.</param>
/// <param name="MailsRedacted">Mails of others from which the person was taken out.</param>
public sealed record ErasureReport(Guid? Id, int Contacts, int Enquiries, int OwnLeads, IReadOnlyList<Guid> SharedLeads, int MailsEmptied, int MailsRedacted)
{
    /// <summary>Of a person of whom nothing is held.</summary>
    public static ErasureReport Nothing { get; } = new(null, 0, 0, 0, [], 0, 0);
}
