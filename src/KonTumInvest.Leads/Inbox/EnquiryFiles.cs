using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Inbound.Scanning;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Inbox;

/// <summary>Opens the files that came with the enquiries of a lead.</summary>
public sealed class EnquiryFiles(IDbContextFactory<LeadsDbContext> contexts, LeadLooks looks, OpeningScan scan, TimeProvider time)
{
    /// <summary>There is no such file, or it belongs to a lead the actor does not see: the two are not told apart.</summary>
    public static readonly Error NotFound = new(ErrorKind.NotFound, "enquiry.file-not-found");

    /// <summary>A file with its bytes, once a scanner has seen them where there is one; opening is written to the audit. What somebody sent about himself is contact data.</summary>
    public async Task<Result<EnquiryAttachment>> OpenAsync(Guid fileId, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var file = await context.Attachments.AsNoTracking().Include(file => file.Content).SingleOrDefaultAsync(file => file.Id == fileId, cancellationToken);
        var leadId = file is null
            ? null
            : await context
                .Leads.Where(LeadRights.Visible(actor))
                .Where(lead => context.LeadEnquiries.Any(link => link.Id == file.EnquiryId && link.LeadId == lead.Id))
                .Select(lead => (Guid?)lead.Id)
                .SingleOrDefaultAsync(cancellationToken);
        if (file is null || leadId is null)
        {
            return NotFound;
        }

        if (!actor.SeesContactData)
        {
            return DeskErrors.Forbidden;
        }

        if (await scan.RefusalAsync(fileId, file.Content!.Bytes, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        context.Audit.Add(AuditTrail.Event(actor, time.GetUtcNow(), leadId, nameof(EnquiryAttachment), fileId, "looked"));
        await context.SaveChangesAsync(cancellationToken);
        looks.Note(actor, leadId.Value, LookKinds.File);
        return file;
    }
}
