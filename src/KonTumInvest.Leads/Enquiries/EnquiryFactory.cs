using System.Security.Cryptography;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>Makes the rows of a checked enquiry.</summary>
internal static class EnquiryFactory
{
    public static Enquiry Create(EnquiryDraft draft, EnquiryReference reference, string fingerprint, RoutingDecision routing, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new Enquiry
        {
            Id = id,
            Reference = reference,
            Fingerprint = fingerprint,
            Source = EnquirySource.WebForm,
            ReceivedAt = now,
            Language = draft.Language,
            PersonName = draft.PersonName,
            Organisation = draft.Organisation,
            Country = draft.Country,
            Email = draft.Email,
            EmailNormalized = draft.Email.Normalized,
            Phone = draft.Phone?.Value,
            PhoneExtension = draft.Phone?.Extension,
            LandNeed = draft.LandNeed,
            Timing = draft.Timing,
            Investment = draft.Investment,
            Message = draft.Message,
            Routing = routing,
            Subjects = draft.Subjects.Select((subject, position) => StoredSubject.From(id, position, subject)).ToList(),
            Attachments = draft.Attachments.Select((file, position) => Attachment(id, position, file)).ToList(),
            Consents = new List<Consent> { AgreedTo(draft.Notice, id, now) },
        };
    }

    public static StoredNotice Notice(PrivacyNotice notice, DateTimeOffset now) =>
        new()
        {
            Sha256 = notice.Sha256,
            Version = Snapshot.Fit(notice.Version, StoredNotice.VersionMaxLength),
            Language = notice.Language,
            Text = notice.Text,
            FirstAgreedAt = now,
        };

    private static Consent AgreedTo(PrivacyNotice notice, Guid enquiryId, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            EnquiryId = enquiryId,
            Purpose = ConsentPurpose.AnswerEnquiry,
            NoticeVersion = Snapshot.Fit(notice.Version, StoredNotice.VersionMaxLength),
            NoticeSha256 = notice.Sha256,
            GivenAt = now,
        };

    private static EnquiryAttachment Attachment(Guid enquiryId, int position, AcceptedAttachment file)
    {
        var id = Guid.CreateVersion7();
        return new EnquiryAttachment
        {
            Id = id,
            EnquiryId = enquiryId,
            Position = position,
            FileName = file.FileName,
            MediaType = file.MediaType,
            Length = file.Bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)),
            Content = new AttachmentContent { AttachmentId = id, Bytes = file.Bytes },
        };
    }
}
