using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>Shows mails of leads to those who see the lead.</summary>
public sealed class MailReading(IDbContextFactory<LeadsDbContext> contexts, LeadLooks looks)
{
    /// <summary>A mail with its files and, of ours, how far it has come.</summary>
    public async Task<Result<MailView>> FindAsync(Guid mailId, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var mail = await context.Mails.AsNoTracking().Include(mail => mail.Attachments).SingleOrDefaultAsync(mail => mail.Id == mailId, cancellationToken);
        if (mail is null || !await SeesAsync(context, mail.LeadId, actor, cancellationToken))
        {
            return CorrespondenceErrors.MailUnknown;
        }

        var outbox = await context
            .Outbox.AsNoTracking()
            .Where(row => row.MailId == mailId)
            .Select(row => new OutboxState(row.Status, row.Attempts, row.DueAt, row.FinishedAt, row.LastFailure))
            .SingleOrDefaultAsync(cancellationToken);
        Note(actor, mail.LeadId, LookKinds.Mail);
        return MailView.From(mail, outbox, actor.SeesContactData);
    }

    /// <summary>A file with its bytes, for opening; one that is not clean cannot be opened. Opening is written to the audit. What somebody sent about himself is contact data.</summary>
    public async Task<Result<MailAttachment>> OpenFileAsync(Guid fileId, DeskActor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context
            .MailAttachments.AsNoTracking()
            .Include(file => file.Content)
            .Where(file => file.Id == fileId)
            .Select(file => new { File = file, Mail = context.Mails.Where(mail => mail.Id == file.MailId).Select(mail => mail.LeadId).First() })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || found.File.State != AttachmentState.Clean || !await SeesAsync(context, found.Mail, actor, cancellationToken))
        {
            return CorrespondenceErrors.MailUnknown;
        }

        if (!actor.SeesContactData)
        {
            return DeskErrors.Forbidden;
        }

        context.Audit.Add(AuditTrail.Event(actor, now, found.Mail, nameof(MailAttachment), fileId, "looked"));
        await context.SaveChangesAsync(cancellationToken);
        Note(actor, found.Mail, LookKinds.File);
        return found.File;
    }

    // Whoever writes in for the first time is a person, too, before there is a lead.
    private void Note(DeskActor actor, Guid? leadId, LookKinds kind) => looks.Note(actor, leadId ?? LeadLooks.Everywhere, kind);

    // A mail of no lead yet waits in triage, which managers and administrators see.
    internal static async Task<bool> SeesAsync(LeadsDbContext context, Guid? leadId, DeskActor actor, CancellationToken cancellationToken) =>
        leadId is { } id
            ? await context.Leads.Where(LeadRights.Visible(actor)).AnyAsync(lead => lead.Id == id, cancellationToken)
            : actor.Role is DeskRole.Manager or DeskRole.Administrator or DeskRole.System;
}

/// <summary>How far a mail of ours has come.</summary>
public sealed record OutboxState(MailStatus Status, int Attempts, DateTimeOffset? DueAt, DateTimeOffset? FinishedAt, string? LastFailure);
