using System.Text;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Consents;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Timeline.Offers;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>Begins mails for officers: whom to, which subject, the template filled in, the answered mail quoted.</summary>
public sealed class MailDrafts(
    IDbContextFactory<LeadsDbContext> contexts,
    IStaffDirectory staff,
    IContactUnitDirectory units,
    MailSignatures signatures,
    MailAddressees addressees,
    IPlotDirectory plots,
    OfferedSheets sheets,
    ICaseAddresses addresses,
    TimeProvider time
)
{
    // Together with what is written above it a quote stays below MailTemplate.BodyMaxLength, however long the story has become.
    private const int QuoteMaxLength = 12_000;

    /// <summary>A mail to go on with; nothing is stored.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="templateCode">The template to begin with, in the lead's language; null for none.</param>
    /// <param name="answeredMailId">A mail of the lead that is answered or passed on; null for a new one.</param>
    /// <param name="forward">Whether it is passed on instead of answered.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<Result<MailDraftView>> BeginAsync(
        Guid leadId,
        string? templateCode,
        Guid? answeredMailId,
        bool forward,
        DeskActor actor,
        CancellationToken cancellationToken
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lead = await context
            .Leads.AsNoTracking()
            .Include(lead => lead.Contact)
            .Include(lead => lead.Organisation)
            .Include(lead => lead.Readers)
            .SingleOrDefaultAsync(lead => lead.Id == leadId, cancellationToken);
        if (lead is null || !LeadRights.May(actor, LeadAct.Read, lead))
        {
            return DeskErrors.LeadNotFound;
        }

        // A draft names the person and quotes what he wrote.
        if (!LeadRights.May(actor, LeadAct.Write, lead) || !actor.SeesContactData)
        {
            return DeskErrors.Forbidden;
        }

        var answered = answeredMailId is { } id
            ? await context.Mails.AsNoTracking().Include(mail => mail.Attachments).SingleOrDefaultAsync(mail => mail.Id == id && mail.LeadId == leadId, cancellationToken)
            : null;
        if (answeredMailId is not null && answered is null)
        {
            return CorrespondenceErrors.MailUnknown;
        }

        var template = templateCode is null
            ? null
            : await context.MailTemplates.AsNoTracking().Include(row => row.Files).SingleOrDefaultAsync(row => row.Code == templateCode && row.Language == lead.Language, cancellationToken);
        if (templateCode is not null && template is null)
        {
            return CorrespondenceErrors.TemplateUnknown;
        }

        var values = await ValuesAsync(context, lead, actor, cancellationToken);
        var (to, cc) = forward ? ([], []) : addressees.Of(answered, lead);
        var text = template is null ? string.Empty : MergeFields.Fill(template.Body, values);
        return new MailDraftView
        {
            To = to,
            Cc = cc,
            Subject = Subject(answered, template is null ? null : MergeFields.Fill(template.Subject, values), forward),
            // With room above what is quoted: there the answer is written.
            Text = answered is null ? text : $"{text}\n\n{MergeFields.Inert(await CaseSecrets.HideAsync(context, Quote(answered, lead.Language), cancellationToken))}".TrimEnd(),
            Signature = await signatures.OfAsync(context, actor, lead, lead.Language, cancellationToken),
            Language = lead.Language,
            Attachments = forward
                ? [.. answered!.Attachments.Where(file => file.State == AttachmentState.Clean).OrderBy(file => file.Position).Select(file => new DraftFile(file.Id, file.FileName, file.Length))]
                : [],
            TemplateFiles = [.. (template?.Files ?? []).OrderBy(file => file.AddedAt).ThenBy(file => file.Id).Select(MailFileView.From)],
            FactSheets = await sheets.OfAsync(context, lead.Id, lead.Language, cancellationToken),
            WithFactSheets = template?.WithFactSheets ?? false,
            EmptyFields = template is null ? [] : [.. MergeFields.In($"{template.Subject}\n{template.Body}").Where(field => string.IsNullOrWhiteSpace(values.GetValueOrDefault(field))).Order(StringComparer.Ordinal)],
            MayBeWrittenTo = lead.Contact.MayBeWrittenTo,
            Consents = actor.SeesContactData
                ? (await ConsentLedger.CurrentAsync(context, lead.Contact.EmailNormalized, lead.ContactId, cancellationToken)).ToDictionary(held => held.Key, held => held.Value.Given)
                : new Dictionary<ConsentPurpose, bool>(),
        };
    }

    private async Task<Dictionary<string, string?>> ValuesAsync(LeadsDbContext context, Lead lead, DeskActor actor, CancellationToken cancellationToken)
    {
        var offers = await OfferedSheets.OffersAsync(context, lead.Id, cancellationToken);
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [MergeFields.ContactName] = MergeFields.Inert(lead.Contact.Name),
            [MergeFields.Organisation] = lead.Organisation is { } organisation ? MergeFields.Inert(organisation.Name) : null,
            [MergeFields.Reference] = lead.Reference.ToString(),
            [MergeFields.Title] = MergeFields.Inert(lead.Title),
            [MergeFields.OfficerName] = actor.Key is { } key ? staff.Find(key)?.Name : null,
            [MergeFields.UnitName] = lead.UnitCode is { } unit ? units.FindByCode(unit)?.Name.For(lead.Language) : null,
            [MergeFields.Offers] = string.Join('\n', offers.Select(offer => Line(offer, lead.Language))),
            // Made when the mail is sent.
            [MergeFields.CaseLink] = $"{{{{{MergeFields.CaseLink}}}}}",
            [MergeFields.Today] = EnquiryWording.InVietNam(time.GetUtcNow()).ToString("D", LeadsTexts.CultureOf(lead.Language)),
        };
    }

    // With the way to the page of the plot, which holds its facts and its fact sheet.
    private string Line(Offer offer, string language)
    {
        var name = offer.NameFor(language);
        var page = plots.Find(offer.PlotKey)?.Address.For(language) is { } path ? addresses.Page(path) : null;
        return page is null ? $"- {name}" : $"- {name}: {page.AbsoluteUri}";
    }

    private static string Subject(StoredMail? answered, string? ofTemplate, bool forward)
    {
        if (answered is null)
        {
            return ofTemplate ?? string.Empty;
        }

        var prefix = forward ? "Fwd: " : "Re: ";
        return answered.Subject.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? answered.Subject : prefix + answered.Subject;
    }

    private static string Quote(StoredMail mail, string language)
    {
        var head = LeadsTexts.Get("mail.quoted", language, EnquiryWording.Time(mail.SentAt, language), mail.FromName ?? mail.FromAddress);
        var quote = new StringBuilder(head);
        foreach (var line in mail.TextBody.ReplaceLineEndings("\n").Trim().Split('\n'))
        {
            var room = QuoteMaxLength - quote.Length;
            if (line.Length > room)
            {
                return quote.Append("\n> ").Append(Snapshot.Fit(line, Math.Max(0, room))).Append('\n').Append(LeadsTexts.Get("mail.quoteCut", language)).ToString();
            }

            quote.Append("\n> ").Append(line);
        }

        return quote.ToString();
    }
}

/// <summary>A mail that an officer goes on with.</summary>
public sealed record MailDraftView
{
    public required IReadOnlyList<string> To { get; init; }

    public required IReadOnlyList<string> Cc { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>What is put below the text when it is sent.</summary>
    public required string Signature { get; init; }

    /// <summary>The language the investor is written to in.</summary>
    public required string Language { get; init; }

    /// <summary>Files of the mail that is passed on.</summary>
    public required IReadOnlyList<DraftFile> Attachments { get; init; }

    /// <summary>Files of the template; those that are not clean cannot go with the mail.</summary>
    public required IReadOnlyList<MailFileView> TemplateFiles { get; init; }

    /// <summary>The plots offered, whose fact sheets may go with the mail.</summary>
    public required IReadOnlyList<DraftSheet> FactSheets { get; init; }

    /// <summary>Whether the template has them go with it.</summary>
    public required bool WithFactSheets { get; init; }

    /// <summary>Merge fields of the template that nothing is known for: their places were left empty.</summary>
    public required IReadOnlyList<string> EmptyFields { get; init; }

    /// <summary>False where the contact objected or has no address.</summary>
    public required bool MayBeWrittenTo { get; init; }

    /// <summary>For each purpose the contact was asked about, whether it is agreed to.</summary>
    public required IReadOnlyDictionary<ConsentPurpose, bool> Consents { get; init; }
}

/// <summary>A file that can go with a mail.</summary>
public sealed record DraftFile(Guid Id, string FileName, long Length);
