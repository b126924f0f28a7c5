using System.Collections.Frozen;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>What a column holds of people.</summary>
public enum PersonalKind
{
    /// <summary>Codes, states, words of ours or about staff: nothing that identifies an investor.</summary>
    None,

    /// <summary>Free text about a lead: emptied where the lead is one person's, searched for the person where it is not.</summary>
    Text,

    /// <summary>What identifies a person, or follows from it: taken away by name in an erasure.</summary>
    Identity,

    /// <summary>Bytes of a file or a mail, which cannot be searched: they go with the row they belong to.</summary>
    Bytes,
}

/// <summary>
/// Every column of text or bytes that the module maps, with what it holds of people. A test fails for a column that is missing here, and
/// another plants a mark in every personal one, erases, and looks for it everywhere.
/// </summary>
public static class PersonalColumns
{
    private const string Nothing = """
        Consent.NoticeVersion Consent.NoticeSha256 Contact.Country Contact.Language Contact.BounceStatus Enquiry.Reference Enquiry.Language Enquiry.Country
        EnquiryAttachment.MediaType ErasedFile.Name ErasedMail.Hash PersonErased.Hashes InvestmentSize.Currency RoutingDecision.RuleCode RoutingDecision.UnitCode RoutingDecision.UnitNameVi
        RoutingDecision.UnitNameEn Lead.Reference Lead.Language Lead.Country Lead.UnitCode Lead.SectorCode Lead.InvestmentCurrency LeadClock.Target
        LeadFact.UnitCode LeadFact.Country LeadFact.SectorCode LeadFact.Currency LeadSubject.Code LeadSubject.NameVi LeadSubject.NameEn LeadSubject.PlaceCode
        MailAttachment.MediaType MailTemplate.Code MailTemplate.Language MailTemplate.Name MailTemplate.Subject MailTemplate.Body
        TemplateFile.FileName TemplateFile.MediaType TemplateFile.Sha256 TemplateFile.Finding TemplateFileContent.Bytes
        MailboxFolder.Name MailboxFolder.LastFailure Offer.PlotCode Offer.NameVi Offer.NameEn Offer.PlaceCode Officer.UnitCodes Officer.SignatureVi Officer.SignatureEn Organisation.Country
        OutboxMail.Reference OutboxMail.MessageId OutboxMail.ThreadId OutboxMail.ReplyToName OutboxMail.LastFailure ReportSchedule.UnitCode RetentionEntry.Rule
        RoutingRule.Code RoutingRule.Name RoutingRule.UnitCode RoutingRule.Conditions RuleVersion.Json StoredMail.BounceStatus StoredNotice.Sha256 StoredNotice.Version
        StoredNotice.Language StoredNotice.Text StoredSubject.Code StoredSubject.NameVi StoredSubject.NameEn StoredSubject.PlaceCode StoredSubject.PlaceNameVi
        StoredSubject.PlaceNameEn AuditEvent.SubjectType AuditEvent.Act AuditEvent.Changes
        SavedView.Name SavedView.Question SavedView.Columns SavedView.UnitCode ViewSettings.Start ViewSettings.Order ConsentEntry.NoticeVersion
        ConsentEntry.NoticeSha256 DataRequest.Reference DataRequest.Language DataRequest.PurposeNames DataRequest.ThirdPartyName DataRequestTerm.Within ImportRow.Duplicates LeadImport.FileName
        LeadImport.Reading LeadImport.Plan LeadImport.HeaderHash ApiClient.Name ApiClient.Purpose ApiClient.UnitCode ApiKey.Prefix ApiKey.Hash ApiRequest.KeyHash
        ApiRequest.Fingerprint ApiRequest.Answer ApiRequest.Location ApiRequest.ETag PartyMerge.FilledNames
        """;

    private const string Texts = """
        Activity.Subject Activity.Body Activity.Place Lead.Title Lead.Summary LeadContact.Role LeadMerge.Reason LeadPause.Reason LeadScore.Comment LeadTask.Title
        LegalHold.Reason Offer.Note StageChange.Reason
        """;

    private const string Identities = """
        ActivityPerson.AnswerComment AuditEvent.PersonalChanges AuditEvent.Reason CaseLink.TokenHash Contact.Name Contact.NameFolded Contact.Email Contact.EmailNormalized
        Contact.Phone Contact.PhoneExtension Contact.Position Enquiry.Fingerprint Enquiry.PersonName Enquiry.Organisation Enquiry.Email Enquiry.EmailNormalized
        Enquiry.Phone Enquiry.PhoneExtension Enquiry.Message EnquiryAttachment.FileName EnquiryAttachment.Sha256 Lead.LicenceNumber LeadSearchText.Plain LeadSearchText.Personal
        MailAttachment.FileName MailAttachment.Sha256 MailAttachment.Finding Organisation.Name Organisation.NameFolded Organisation.Domain Organisation.TaxCode
        Organisation.Note OutboxMail.Recipient OutboxMail.RecipientName OutboxMail.ReplyTo OutboxMail.Subject OutboxMail.TextBody OutboxMail.HtmlBody
        StoredMail.MessageId StoredMail.InReplyTo StoredMail.References StoredMail.FromAddress StoredMail.FromName StoredMail.To StoredMail.Cc StoredMail.ReplyTo StoredMail.ReturnedFrom StoredMail.Subject
        StoredMail.TextBody StoredMail.HtmlBody StoredMail.Calendar StoredMail.ContentSha256 ConsentEntry.EmailNormalized ConsentEntry.Note
        DataRequest.PersonName DataRequest.Email DataRequest.EmailNormalized DataRequest.Phone DataRequest.Asked DataRequest.Answer DataRequest.Outcome DataRequest.ExtensionReason
        ImportRow.Cells ImportRow.Faults LeadImport.Table
        """;

    private const string Files = "AttachmentContent.Bytes MailAttachmentContent.Bytes RawMail.Bytes ImportPiece.Bytes";

    /// <summary>By the names of entity and property, such as <c>Contact.Name</c>.</summary>
    public static FrozenDictionary<string, PersonalKind> All { get; } =
        Of(Nothing, PersonalKind.None)
            .Concat(Of(Texts, PersonalKind.Text))
            .Concat(Of(Identities, PersonalKind.Identity))
            .Concat(Of(Files, PersonalKind.Bytes))
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>The properties of an entity that hold free text.</summary>
    internal static IReadOnlyList<string> TextsOf(Type entity)
    {
        var begin = $"{entity.Name}.";
        return [.. All.Where(entry => entry.Value == PersonalKind.Text && entry.Key.StartsWith(begin, StringComparison.Ordinal)).Select(entry => entry.Key[begin.Length..])];
    }

    private static IEnumerable<KeyValuePair<string, PersonalKind>> Of(string names, PersonalKind kind) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => KeyValuePair.Create(name, kind));
}
