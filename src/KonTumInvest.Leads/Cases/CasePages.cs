using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Cases;

/// <summary>Reads what an investor may see of the own lead.</summary>
public sealed class CasePages(IDbContextFactory<LeadsDbContext> contexts, CaseLinks links, IStaffDirectory staff)
{
    private const int MaxEntries = 200;
    private const int MaxFiles = 100;

    // Notes and calls are staff's own; stage changes are told in plain words by the stage itself.
    private static readonly ActivityKind[] Shared =
    [
        ActivityKind.MailIn,
        ActivityKind.MailOut,
        ActivityKind.CaseMessage,
        ActivityKind.Meeting,
        ActivityKind.SiteVisit,
        ActivityKind.Enquiry,
    ];

    /// <summary>The case of a live link; null for any other.</summary>
    public async Task<CaseView?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (await links.FindLeadAsync(token, cancellationToken) is not { } linked)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lead = await context.Leads.AsNoTracking().SingleAsync(lead => lead.Id == linked, cancellationToken);

        // A lead that was joined with another goes on there.
        if (lead.MergedIntoId is { } into)
        {
            lead = await context.Leads.AsNoTracking().SingleAsync(other => other.Id == into, cancellationToken);
        }

        var hash = CaseToken.Hash(token!);
        return new CaseView
        {
            LeadId = lead.Id,
            Reference = lead.Reference,
            Stage = lead.Stage,
            StageSince = lead.StageSince,
            Language = lead.Language,
            Officer = lead.OfficerKey is { } key ? staff.Find(key)?.Name : null,
            UnitCode = lead.UnitCode,
            ReceivedAt = lead.CreatedAt,
            Entries = await EntriesAsync(context, lead.Id, cancellationToken),
            Offers = await OffersAsync(context, lead.Id, cancellationToken),
            Files = await FilesAsync(context, lead.Id, cancellationToken),
            ExpiresAt = await context.CaseLinks.Where(link => link.TokenHash == hash).Select(link => link.ExpiresAt).SingleAsync(cancellationToken),
        };
    }

    /// <summary>A file of the case; null where the case has none of that key, or it may not be opened.</summary>
    public async Task<CaseFileContent?> FindFileAsync(string? token, Guid fileId, CancellationToken cancellationToken)
    {
        if (await links.FindLeadAsync(token, cancellationToken) is not { } linked)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var leadId = await context.Leads.Where(lead => lead.Id == linked).Select(lead => lead.MergedIntoId ?? lead.Id).SingleAsync(cancellationToken);
        return await context
                .MailAttachments.Where(file => file.Id == fileId && file.State == AttachmentState.Clean && context.Mails.Any(mail => mail.Id == file.MailId && mail.LeadId == leadId))
                .Select(file => new CaseFileContent(file.FileName, file.Content!.Bytes))
                .SingleOrDefaultAsync(cancellationToken)
            ?? await context
                .Attachments.Where(file => file.Id == fileId && context.LeadEnquiries.Any(link => link.Id == file.EnquiryId && link.LeadId == leadId))
                .Select(file => new CaseFileContent(file.FileName, file.Content!.Bytes))
                .SingleOrDefaultAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<CaseEntry>> EntriesAsync(LeadsDbContext context, Guid leadId, CancellationToken cancellationToken)
    {
        var rows = await context
            .Activities.AsNoTracking()
            .Where(activity => activity.LeadId == leadId && Shared.Contains(activity.Kind))
            .OrderByDescending(activity => activity.At)
            .Take(MaxEntries)
            .Select(activity => new
            {
                activity.At,
                activity.Kind,
                activity.Subject,
                activity.Body,
                activity.EndsAt,
                activity.Place,
                activity.CancelledAt,
                Enquiry = context.Enquiries.Where(enquiry => enquiry.Id == activity.EnquiryId).Select(enquiry => enquiry.Message).FirstOrDefault(),
                Mail = context
                    .Mails.Where(mail => mail.Id == activity.MailId)
                    .Select(mail => new { mail.TextBody, mail.Nature })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);

        // What a meeting is about is shown; what staff noted about it is theirs.
        return
        [
            .. rows.Where(row => row.Mail is null or { Nature: MailNature.Personal or MailNature.Invitation })
                .Select(row => new CaseEntry(
                    row.At,
                    row.Kind,
                    row.Kind is ActivityKind.MailIn or ActivityKind.CaseMessage or ActivityKind.Enquiry,
                    row.Subject,
                    row.Kind is ActivityKind.Meeting or ActivityKind.SiteVisit ? null : row.Mail?.TextBody ?? row.Enquiry ?? row.Body,
                    row.EndsAt,
                    row.Place,
                    row.CancelledAt is not null
                )),
        ];
    }

    private static async Task<IReadOnlyList<CaseOffer>> OffersAsync(LeadsDbContext context, Guid leadId, CancellationToken cancellationToken) =>
        await context
            .Offers.AsNoTracking()
            .Where(offer => offer.LeadId == leadId && offer.State != OfferState.Released)
            .OrderBy(offer => offer.ProposedAt)
            .Take(MaxEntries)
            .Select(offer => new CaseOffer(offer.PlotKey, offer.PlotCode, offer.NameVi, offer.NameEn, offer.State, offer.HeldUntil, offer.Sample))
            .ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<CaseFile>> FilesAsync(LeadsDbContext context, Guid leadId, CancellationToken cancellationToken)
    {
        var ofMails = await (
            from mail in context.Mails.AsNoTracking()
            where mail.LeadId == leadId
            from file in mail.Attachments
            where file.State == AttachmentState.Clean
            orderby mail.SentAt descending, file.Position
            select new CaseFile(file.Id, file.FileName, file.Length, mail.SentAt, mail.Direction == MailDirection.In)
        )
            .Take(MaxFiles)
            .ToListAsync(cancellationToken);
        var ofEnquiries = await (
            from enquiry in context.Enquiries.AsNoTracking()
            where context.LeadEnquiries.Any(link => link.Id == enquiry.Id && link.LeadId == leadId)
            from file in enquiry.Attachments
            orderby enquiry.ReceivedAt descending, file.Position
            select new CaseFile(file.Id, file.FileName, file.Length, enquiry.ReceivedAt, true)
        )
            .Take(MaxFiles)
            .ToListAsync(cancellationToken);
        return [.. ofMails.Concat(ofEnquiries).OrderByDescending(file => file.At).Take(MaxFiles)];
    }
}
