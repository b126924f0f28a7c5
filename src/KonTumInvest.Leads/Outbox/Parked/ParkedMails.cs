using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Outbox.Parked;

/// <summary>
/// Mails that could not be sent, and what staff say about them. Those about a lead are for whoever sees the lead; notices of the product, such as those about
/// personal data, for whoever handles personal data.
/// </summary>
public sealed class ParkedMails(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, ILogger<ParkedMails> logger)
{
    private const int PageSize = 50;

    /// <summary>Those somebody has to look at, the newest first.</summary>
    /// <param name="after">The last one of the part before.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ParkedPage> ListAsync(Guid? after, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (visible, notices) = (context.Leads.Where(LeadRights.Visible(actor)), LeadRights.May(actor, DeskAct.HandlePrivacy));
        var rows = await context
            .Outbox.AsNoTracking()
            .Where(row => row.Status == MailStatus.Parked && (after == null || row.Id < after))
            .Select(row => new
            {
                Mail = row,
                LeadId = context.Mails.Where(mail => mail.Id == row.MailId).Select(mail => mail.LeadId).FirstOrDefault()
                    ?? context.LeadEnquiries.Where(link => link.Id == row.EnquiryId).Select(link => (Guid?)link.LeadId).FirstOrDefault(),
            })
            .Where(row => row.LeadId == null ? notices : visible.Any(lead => lead.Id == row.LeadId))
            .OrderByDescending(row => row.Mail.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        var items = rows.Take(PageSize).Select(row => Row(row.Mail, row.LeadId, actor)).ToList();
        return new ParkedPage(items, rows.Count > PageSize ? items[^1].Id : null);
    }

    /// <summary>Has it sent again, with all its tries before it, under the Message-ID it has: a receiver who got it after all knows it is the same.</summary>
    /// <returns>Its key; refusals of <see cref="ParkedErrors"/>, <see cref="DeskErrors"/>, and <see cref="CorrespondenceErrors.MayNotBeWrittenTo"/>.</returns>
    public Task<Result<Guid>> SendAgainAsync(Guid id, DeskActor actor, CancellationToken cancellationToken) => ActAsync(id, "sent-again", actor, SendAgainAsync, cancellationToken);

    /// <summary>The same for a mail that an officer wrote, by its own key.</summary>
    public async Task<Result<Guid>> SendMailAgainAsync(Guid mailId, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Outbox.Where(row => row.MailId == mailId).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken) is { } id
            ? await SendAgainAsync(id, actor, cancellationToken)
            : ParkedErrors.NotFound;
    }

    /// <summary>Says that somebody has looked and that it is not sent.</summary>
    /// <returns>As above.</returns>
    public Task<Result<Guid>> SetAsideAsync(Guid id, DeskActor actor, CancellationToken cancellationToken) =>
        ActAsync(
            id,
            "set-aside",
            actor,
            async (transaction, row) =>
                await Still(transaction.Context, row.Id).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Status, MailStatus.SetAside), transaction.Cancellation) == 1 ? null : ParkedErrors.NotParked,
            cancellationToken
        );

    private async Task<Result<Guid>> ActAsync(Guid id, string name, DeskActor actor, Func<DeskTransaction, OutboxMail, Task<Error?>> act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var done = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                var row = await transaction.Context.Outbox.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, transaction.Cancellation);
                if (row is null)
                {
                    return ParkedErrors.NotFound;
                }

                var leadId = await LeadOfAsync(transaction.Context, row, transaction.Cancellation);
                if (leadId is { } lead)
                {
                    var found = await transaction.FindLeadAsync(lead, LeadAct.Write);
                    if (!found.Succeeded)
                    {
                        return Result<Guid>.Refused(found.Errors);
                    }
                }
                else if (!LeadRights.May(actor, DeskAct.HandlePrivacy))
                {
                    return ParkedErrors.NotFound;
                }

                if (!actor.SeesContactData || !actor.Writes)
                {
                    return DeskErrors.Forbidden;
                }

                if (await act(transaction, row) is { } error)
                {
                    return error;
                }

                await GiveUpAsync(transaction, row);
                transaction.Note(leadId, nameof(OutboxMail), id, name);
                return id;
            },
            cancellationToken
        );
        if (done.Succeeded)
        {
            logger.LogInformation("Mail {MailId} {Act} by {StaffId}", id, name, actor.Key);
        }

        return done;
    }

    private static async Task<Error?> SendAgainAsync(DeskTransaction transaction, OutboxMail row)
    {
        var (context, cancellation) = (transaction.Context, transaction.Cancellation);
        if (string.IsNullOrEmpty(row.Recipient))
        {
            return ParkedErrors.NoRecipient;
        }

        // Somebody may have objected since. Mails about a person's own request are always owed.
        if (row.Kind is MailKind.LeadMail or MailKind.EnquiryReceipt && await ObjectsAsync(context, row, cancellation))
        {
            return CorrespondenceErrors.MayNotBeWrittenTo;
        }

        var changed = await Still(context, row.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(mail => mail.Status, MailStatus.Waiting)
                        .SetProperty(mail => mail.DueAt, transaction.Now)
                        .SetProperty(mail => mail.FinishedAt, (DateTimeOffset?)null)
                        .SetProperty(mail => mail.LastFailure, (string?)null)
                        .SetProperty(mail => mail.Attempts, 0),
                cancellation
            );
        return changed == 1 ? null : ParkedErrors.NotParked;
    }

    // Mails that were parked before that was written down at them.
    private static async Task GiveUpAsync(DeskTransaction transaction, OutboxMail row)
    {
        if (row.MailId is { } mailId && await transaction.Context.Mails.SingleOrDefaultAsync(mail => mail.Id == mailId && mail.GivenUpAt == null, transaction.Cancellation) is { } written)
        {
            written.GiveUp(row.FinishedAt ?? transaction.Now);
        }
    }

    private static async Task<bool> ObjectsAsync(LeadsDbContext context, OutboxMail row, CancellationToken cancellationToken)
    {
        var written = await context.Mails.Where(mail => mail.Id == row.MailId).Select(mail => new { mail.To, mail.Cc }).SingleOrDefaultAsync(cancellationToken);
        var recipients = AddressList.Read($"{row.Recipient},{written?.To},{written?.Cc}").Select(address => address.Normalized).ToHashSet(StringComparer.Ordinal);
        return (await JoinedParties.ContactsAsync(context, recipients, cancellationToken)).Exists(contact => !contact.IsOpen);
    }

    private static IQueryable<OutboxMail> Still(LeadsDbContext context, Guid id) => context.Outbox.Where(row => row.Id == id && row.Status == MailStatus.Parked);

    /// <summary>The lead a mail is about; null for a notice of the product.</summary>
    internal static async Task<Guid?> LeadOfAsync(LeadsDbContext context, OutboxMail row, CancellationToken cancellationToken) =>
        row.MailId is { } mailId ? await context.Mails.Where(mail => mail.Id == mailId).Select(mail => mail.LeadId).SingleOrDefaultAsync(cancellationToken)
        : row.EnquiryId is { } enquiryId ? await context.LeadEnquiries.Where(link => link.Id == enquiryId).Select(link => (Guid?)link.LeadId).SingleOrDefaultAsync(cancellationToken)
        : null;

    // Who has written stands in the subject of the mail to the unit, whose mailbox is no secret.
    private static ParkedRow Row(OutboxMail mail, Guid? leadId, DeskActor actor) =>
        new()
        {
            Id = mail.Id,
            Kind = mail.Kind,
            LeadId = leadId,
            Reference = mail.Reference,
            Recipient = actor.SeesContactData || mail.Kind == MailKind.EnquiryToUnit ? mail.Recipient : null,
            Subject = actor.SeesContactData || mail.Kind != MailKind.EnquiryToUnit ? mail.Subject : null,
            CreatedAt = mail.CreatedAt,
            ParkedAt = mail.FinishedAt,
            Attempts = mail.Attempts,
            Failure = mail.LastFailure,
            CanBeSent = !string.IsNullOrEmpty(mail.Recipient),
        };
}
