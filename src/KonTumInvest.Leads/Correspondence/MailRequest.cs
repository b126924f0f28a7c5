using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>A <see cref="SendMail"/> whose every field was checked.</summary>
internal sealed record MailRequest(
    Guid FormToken,
    IReadOnlyList<EmailAddress> To,
    IReadOnlyList<EmailAddress> Cc,
    string Subject,
    string Text,
    Guid? AnsweredMailId,
    IReadOnlyList<AcceptedAttachment> Attachments,
    IReadOnlyList<Guid> AttachmentIds,
    ConsentPurpose Purpose = ConsentPurpose.AnswerEnquiry
)
{
    public IReadOnlyList<Guid> TemplateFileIds { get; init; } = [];

    public IReadOnlyList<Guid> FactSheets { get; init; } = [];

    /// <summary>The checked mail, or everything that is wrong with it.</summary>
    public static Result<MailRequest> Check(SendMail request)
    {
        var errors = new List<Error>();
        var to = Addresses(request.To, nameof(request.To), errors);
        var cc = Addresses(request.Cc, nameof(request.Cc), errors);
        if (to.Count == 0 && errors.Count == 0)
        {
            errors.Add(CorrespondenceErrors.NoRecipient);
        }

        if (request.To.Count + request.Cc.Count > SendMail.MaxRecipients)
        {
            errors.Add(CorrespondenceErrors.TooManyRecipients);
        }

        // A subject is one line: what comes after a line break would be another header.
        var subject = CleanText.Line(request.Subject, MailTemplate.SubjectMaxLength);
        Check(subject, CorrespondenceErrors.SubjectMissing, nameof(request.Subject), MailTemplate.SubjectMaxLength, errors);
        var text = CleanText.Paragraphs(request.Text, MailTemplate.BodyMaxLength);
        Check(text, CorrespondenceErrors.TextMissing, nameof(request.Text), MailTemplate.BodyMaxLength, errors);
        var files = AttachmentInspector.InspectAll(request.Attachments);
        errors.AddRange(files.Errors);
        if (request.Attachments.Count + request.AttachmentIds.Count + request.TemplateFileIds.Count + request.FactSheets.Count > SendMail.MaxFiles)
        {
            errors.Add(CorrespondenceErrors.TooManyFiles);
        }

        return errors.Count > 0
            ? errors
            : new MailRequest(request.FormToken, to, cc, subject.Value, text.Value, request.AnsweredMailId, files.Value, [.. request.AttachmentIds.Distinct()], request.Purpose)
            {
                TemplateFileIds = [.. request.TemplateFileIds.Distinct()],
                FactSheets = [.. request.FactSheets.Distinct()],
            };
    }

    private static List<EmailAddress> Addresses(IReadOnlyList<string> typed, string field, List<Error> errors)
    {
        var addresses = new List<EmailAddress>();
        foreach (var text in typed.Where(text => !string.IsNullOrWhiteSpace(text)).Take(SendMail.MaxRecipients))
        {
            if (EmailAddress.TryParse(text, out var address))
            {
                addresses.Add(address);
            }
            else
            {
                errors.Add(CorrespondenceErrors.AddressInvalid(field));
                break;
            }
        }

        return [.. addresses.DistinctBy(address => address.Normalized)];
    }

    private static void Check(CleanText text, Error missing, string field, int maxLength, List<Error> errors)
    {
        if (text.Fault != TextFault.None)
        {
            errors.Add(text.Fault == TextFault.TooLong ? CorrespondenceErrors.TooLong(field, maxLength) : CorrespondenceErrors.Unreadable(field));
        }
        else if (text.Value.Length == 0)
        {
            errors.Add(missing);
        }
    }
}
