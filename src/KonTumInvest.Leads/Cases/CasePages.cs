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

    /// <summary>The case of a live link, with plots named in a language; null for any other.</summary>
    public async Task<CaseView?> FindAsync(string? token, string language, CancellationToken cancellationToken)
    {
        if (await links.FindLeadAsync(token, cancellationToken) is not { } leadId)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lead = await context.Leads.AsNoTracking().SingleAsync(lead => lead.Id == leadId, cancellationToken);
        var mails = await CaseMails.OfAsync(context, leadId, cancellationToken);
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
            Entries = await EntriesAsync(context, lead.Id, mails, cancellationToken),
            Offers = await OffersAsync(context, lead.Id, language, cancellationToken),
            Files = await FilesAsync(context, lead.Id, mails, cancellationToken),
            ExpiresAt = await context.CaseLinks.Where(link => link.TokenHash == hash).Select(link => link.ExpiresAt).SingleAsync(cancellationToken),
        };
    }

    /// <summary>A file of the case; null where the case has none of that key, or it may not be opened.</summary>
    public async Task<CaseFileContent?> FindFileAsync(string? token, Guid fileId, CancellationToken cancellationToken)
    {
        if (await links.FindLeadAsync(token, cancellationToken) is not { } leadId)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var files = context.MailAttachments.Where(file => file.Id == fileId && file.State == AttachmentState.Clean);
        var carrier = context.Mails.Where(mail => mail.LeadId == leadId && files.Any(file => file.MailId == mail.Id));
        if (await CaseMails.Read(context, carrier).SingleOrDefaultAsync(cancellationToken) is { } mail)
        {
            return (await CaseMails.OfAsync(context, leadId, cancellationToken)).Shows(mail)
                ? await files.Select(file => new CaseFileContent(file.FileName, file.Content!.Bytes)).SingleAsync(cancellationToken)
                : null;
        }

        return await context
                .Attachments.Where(file => file.Id == fileId && context.LeadEnquiries.Any(link => link.Id == file.EnquiryId && link.LeadId == leadId))
                .Select(file => new CaseFileContent(file.FileName, file.Content!.Bytes))
                .SingleOrDefaultAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<CaseEntry>> EntriesAsync(LeadsDbContext context, Guid leadId, CaseMails shown, CancellationToken cancellationToken)
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
                activity.MailId,
                Enquiry = context.Enquiries.Where(enquiry => enquiry.Id == activity.EnquiryId).Select(enquiry => enquiry.Message).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var texts = await TextsAsync(context, [.. rows.Select(row => row.MailId).OfType<Guid>()], shown, cancellationToken);

        // What a meeting is about is shown; what staff noted about it is theirs.
        return
        [
            .. rows.Where(row => row.MailId is not { } mail || texts.ContainsKey(mail))
                .Select(row => new CaseEntry(
                    row.At,
                    row.Kind,
                    row.Kind is ActivityKind.MailIn or ActivityKind.CaseMessage or ActivityKind.Enquiry,
                    row.Subject,
                    row.Kind is ActivityKind.Meeting or ActivityKind.SiteVisit ? null : row.MailId is { } mail ? texts[mail] : row.Enquiry ?? row.Body,
                    row.EndsAt,
                    row.Place,
                    row.CancelledAt is not null
                )),
        ];
    }

    // The words of each mail that is shown, without the history that mail programs copy below an answer: it stands above it already.
    private static async Task<Dictionary<Guid, string>> TextsAsync(LeadsDbContext context, List<Guid> ids, CaseMails shown, CancellationToken cancellationToken)
    {
        var mails = await CaseMails.Read(context, context.Mails.AsNoTracking().Where(mail => ids.Contains(mail.Id))).ToListAsync(cancellationToken);
        var keys = mails.Where(shown.Shows).Select(mail => mail.Id).ToList();
        var texts = await context.Mails.Where(mail => keys.Contains(mail.Id)).Select(mail => new { mail.Id, mail.TextBody, mail.QuotedFrom }).ToListAsync(cancellationToken);
        return texts.ToDictionary(mail => mail.Id, mail => mail.QuotedFrom is { } from && from <= mail.TextBody.Length ? mail.TextBody[..from].TrimEnd() : mail.TextBody);
    }

    private static async Task<IReadOnlyList<CaseOffer>> OffersAsync(LeadsDbContext context, Guid leadId, string language, CancellationToken cancellationToken)
    {
        var offers = await context
            .Offers.AsNoTracking()
            .Where(offer => offer.LeadId == leadId && offer.State != OfferState.Released)
            .OrderBy(offer => offer.ProposedAt)
            .Take(MaxEntries)
            .ToListAsync(cancellationToken);
        return offers.ConvertAll(offer => new CaseOffer(offer.PlotKey, offer.PlotCode, offer.NameFor(language), offer.State, offer.HeldUntil, offer.Sample));
    }

    private static async Task<IReadOnlyList<CaseFile>> FilesAsync(LeadsDbContext context, Guid leadId, CaseMails shown, CancellationToken cancellationToken)
    {
        var carriers = context
            .Mails.AsNoTracking()
            .Where(mail => mail.LeadId == leadId && mail.Attachments.Any(file => file.State == AttachmentState.Clean))
            .OrderByDescending(mail => mail.SentAt)
            .Take(MaxEntries);
        var mails = (await CaseMails.Read(context, carriers).ToListAsync(cancellationToken)).Where(shown.Shows).ToDictionary(mail => mail.Id);
        var keys = mails.Keys.ToList();
        var files = await context
            .MailAttachments.AsNoTracking()
            .Where(file => keys.Contains(file.MailId) && file.State == AttachmentState.Clean)
            .OrderBy(file => file.Position)
            .Select(file => new { file.Id, file.MailId, file.FileName, file.Length })
            .ToListAsync(cancellationToken);
        var ofMails = files.Select(file => new CaseFile(file.Id, file.FileName, file.Length, mails[file.MailId].SentAt, mails[file.MailId].Direction == MailDirection.In));
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
