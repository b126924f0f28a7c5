using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Filing;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Inbound.Triage;

/// <summary>Mails that belong to no lead yet, and what staff say about them.</summary>
public sealed class TriageDesk(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    MailFiling filing,
    MailEnquiries enquiries,
    TriageSenders senders,
    ILogger<TriageDesk> logger
)
{
    private const int PageSize = 50;
    private const int ExcerptLength = 300;

    /// <summary>Those that wait, oldest first.</summary>
    public async Task<TriagePage> ListAsync(Guid? after, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var begin = after is { } key ? await context.Triage.Where(item => item.Id == key).Select(item => (DateTimeOffset?)item.Since).SingleOrDefaultAsync(cancellationToken) : null;
        var waiting = context
            .Triage.Where(item => item.DoneAt == null && (begin == null || item.Since > begin || (item.Since == begin && item.Id > after)))
            .OrderBy(item => item.Since)
            .ThenBy(item => item.Id)
            .Take(PageSize + 1);
        var rows = await ReadAsync(context, waiting, actor, cancellationToken);
        return Page([.. rows.OrderBy(row => row.Since).ThenBy(row => row.Id)]);
    }

    /// <summary>Those that were set aside as spam or as not relevant, the latest to arrive first.</summary>
    public async Task<TriagePage> ListAsideAsync(Guid? after, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var aside = context
            .Triage.Where(item => (item.Outcome == TriageOutcome.Spam || item.Outcome == TriageOutcome.NotRelevant) && (after == null || item.Id < after))
            .OrderByDescending(item => item.Id)
            .Take(PageSize + 1);
        var rows = await ReadAsync(context, aside, actor, cancellationToken);
        return Page([.. rows.OrderByDescending(row => row.Id)]);
    }

    private static TriagePage Page(List<TriageRow> rows) => new([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id.ToString() : null);

    private static async Task<List<TriageRow>> ReadAsync(LeadsDbContext context, IQueryable<TriageItem> items, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var visible = context.Leads.Where(LeadRights.Visible(actor));
        var rows = await items
            .Join(context.Mails, item => item.Id, mail => mail.Id, (item, mail) => new { Item = item, Mail = mail })
            .Select(row => new
            {
                row.Item,
                row.Mail.Nature,
                row.Mail.FromName,
                row.Mail.FromAddress,
                row.Mail.Subject,
                Excerpt = row.Mail.TextBody.Substring(0, ExcerptLength),
                Files = row.Mail.Attachments.Count,
                Suggested = visible.Where(lead => lead.Id == row.Item.SuggestedLeadId).Select(lead => new { lead.Id, lead.Reference, lead.Title }).FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new TriageRow(
            row.Item.Id,
            row.Item.Reason,
            row.Nature,
            row.Item.Since,
            actor.SeesContactData ? row.FromName : null,
            actor.SeesContactData ? row.FromAddress : null,
            row.Subject,
            actor.SeesContactData ? row.Excerpt : null,
            row.Files,
            row.Suggested is { } lead ? new SuggestedLead(lead.Id, lead.Reference.ToString(), lead.Title) : null,
            row.FromAddress.Length > 0,
            row.Item.Outcome,
            row.Item.Version
        ));
    }

    /// <summary>
    /// Puts the mail to a lead. A sender who becomes one of its people is found by the next mail, and reads on the private page what is written with him;
    /// which of the two it was is kept in the audit.
    /// </summary>
    public Task<Result<TriageState>> AssignAsync(Guid id, Guid leadId, TriageSender joining, int version, DeskActor actor, CancellationToken cancellationToken) =>
        SettleAsync(
            id,
            version,
            actor,
            async (transaction, mail) =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Write);
                if (!found.TryGetValue(out var lead))
                {
                    return Result<TriageState>.Refused(found.Errors);
                }

                var sender = await senders.JoinAsync(transaction, lead, mail, joining);
                await filing.PutAsync(transaction, lead, mail, lead.OfficerKey == actor.Key ? null : MailFiling.NoticeOf(mail.Nature), sender);
                transaction.Note(lead.Id, nameof(TriageItem), id, sender is null ? "sender-apart" : "sender-joined");
                return new TriageState(TriageOutcome.Assigned, lead.Id, sender is not null);
            },
            cancellationToken
        );

    /// <summary>Opens a lead for the mail, by the routing rules.</summary>
    public Task<Result<TriageState>> OpenAsync(Guid id, int version, DeskActor actor, CancellationToken cancellationToken) =>
        SettleAsync(
            id,
            version,
            actor,
            async (transaction, mail) =>
            {
                if (!EmailAddress.TryParse(mail.FromAddress, out var from))
                {
                    return InboundErrors.NoSender;
                }

                var lead = await enquiries.OpenAsync(transaction, mail, from);
                await filing.PutAsync(transaction, lead, mail, notice: null);
                return new TriageState(TriageOutcome.Opened, lead.Id);
            },
            cancellationToken
        );

    /// <summary>Says that the mail is spam or concerns nobody here. It is kept until the rules on personal data take it away.</summary>
    public Task<Result<TriageState>> DismissAsync(Guid id, TriageOutcome outcome, int version, DeskActor actor, CancellationToken cancellationToken) =>
        SettleAsync(
            id,
            version,
            actor,
            (_, _) =>
                Task.FromResult<Result<TriageState>>(
                    outcome is TriageOutcome.Spam or TriageOutcome.NotRelevant ? new TriageState(outcome, LeadId: null) : InboundErrors.OutcomeUnknown
                ),
            cancellationToken
        );

    /// <summary>Has a mail that was set aside wait again: pressing the wrong button loses no investor.</summary>
    /// <returns>Its key; <see cref="InboundErrors.NotSetAside"/> where it waits already or belongs to a lead.</returns>
    public Task<Result<Guid>> ReturnAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                if (!actor.Writes || !LeadRights.May(actor, DeskAct.Triage))
                {
                    return DeskErrors.Forbidden;
                }

                if (await transaction.Context.Triage.SingleOrDefaultAsync(item => item.Id == id, transaction.Cancellation) is not { } item)
                {
                    return InboundErrors.ItemUnknown;
                }

                return item.Return() ? id : InboundErrors.NotSetAside;
            },
            cancellationToken
        );
    }

    private async Task<Result<TriageState>> SettleAsync(
        Guid id,
        int version,
        DeskActor actor,
        Func<DeskTransaction, StoredMail, Task<Result<TriageState>>> act,
        CancellationToken cancellationToken
    )
    {
        if (!actor.Writes || !LeadRights.May(actor, DeskAct.Triage))
        {
            return DeskErrors.Forbidden;
        }

        var settled = await work.RunAsync<TriageState>(
            actor,
            async transaction =>
            {
                if (await transaction.Context.Triage.SingleOrDefaultAsync(item => item.Id == id, transaction.Cancellation) is not { } item)
                {
                    return InboundErrors.ItemUnknown;
                }

                if (item.DoneAt is not null || item.Version != version)
                {
                    return item.DoneAt is null ? DeskErrors.ChangedMeanwhile : InboundErrors.Settled;
                }

                var mail = await transaction.Context.Mails.SingleAsync(mail => mail.Id == id, transaction.Cancellation);
                var done = await act(transaction, mail);
                if (done.TryGetValue(out var state))
                {
                    item.Settle(state.Outcome, transaction.Now, actor.Key);
                }

                return done;
            },
            cancellationToken
        );
        if (settled.TryGetValue(out var state))
        {
            logger.LogInformation("Mail {MailId} settled as {Outcome}, lead {LeadId}, by {StaffId}", id, state.Outcome, state.LeadId, actor.Key);
        }

        return settled;
    }
}
