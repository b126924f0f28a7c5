using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Scanning;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Inbound;

/// <summary>Hands out mails as they came over the wire, with everything in them that is not taken out here: files of types that are not accepted, and what could not be read.</summary>
public sealed class OriginalMails(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, OpeningScan scan, LeadLooks looks)
{
    /// <summary>The bytes of a mail; written to the audit. Where there is a scanner it sees the whole mail first.</summary>
    /// <returns>
    /// <see cref="CorrespondenceErrors.MailUnknown"/>, also for a mail the actor does not see; <see cref="DeskErrors.Forbidden"/> for those who see no contact
    /// data; refusals of <see cref="InboundErrors"/>.
    /// </returns>
    public async Task<Result<byte[]>> OpenAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var mail = await context.Mails.Where(mail => mail.Id == id && mail.Direction == MailDirection.In).Select(mail => new { mail.LeadId }).SingleOrDefaultAsync(cancellationToken);
        if (mail is null || !await MailReading.SeesAsync(context, mail.LeadId, actor, cancellationToken))
        {
            return CorrespondenceErrors.MailUnknown;
        }

        if (!actor.SeesContactData)
        {
            return DeskErrors.Forbidden;
        }

        if (await context.MailAttachments.AnyAsync(file => file.MailId == id && (file.State == AttachmentState.Quarantined || file.State == AttachmentState.Infected), cancellationToken))
        {
            return InboundErrors.NotScanned;
        }

        if (await context.RawMails.Where(raw => raw.MailId == id).Select(raw => raw.Bytes).SingleOrDefaultAsync(cancellationToken) is not { } bytes)
        {
            return CorrespondenceErrors.MailUnknown;
        }

        if (await scan.RefusalAsync(id, bytes, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var noted = await work.RunAsync<bool>(
            actor,
            transaction =>
            {
                transaction.Note(mail.LeadId, nameof(RawMail), id, "looked");
                return Task.FromResult<Result<bool>>(true);
            },
            cancellationToken
        );
        looks.Note(actor, mail.LeadId ?? LeadLooks.Everywhere, LookKinds.Mail);
        return noted.Succeeded ? bytes : Result<byte[]>.Refused(noted.Errors);
    }
}
