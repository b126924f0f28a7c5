using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>Refusals of mails and templates.</summary>
public static class CorrespondenceErrors
{
    public static readonly Error NoRecipient = new(ErrorKind.Invalid, "mail.no-recipient", nameof(SendMail.To));
    public static readonly Error TooManyRecipients = new(ErrorKind.Invalid, "mail.too-many-recipients", nameof(SendMail.To), SendMail.MaxRecipients);
    public static readonly Error SubjectMissing = new(ErrorKind.Invalid, "mail.subject-missing", nameof(SendMail.Subject));
    public static readonly Error TextMissing = new(ErrorKind.Invalid, "mail.text-missing", nameof(SendMail.Text));
    public static readonly Error MailUnknown = new(ErrorKind.NotFound, "mail.not-found");
    public static readonly Error AttachmentUnknown = new(ErrorKind.Invalid, "mail.attachment-unknown", nameof(SendMail.AttachmentIds));

    /// <summary>The person objected, or asked to have the data left alone.</summary>
    public static readonly Error MayNotBeWrittenTo = new(ErrorKind.Forbidden, "mail.may-not-be-written-to", nameof(SendMail.To));

    public static readonly Error TemplateUnknown = new(ErrorKind.NotFound, "template.not-found");
    public static readonly Error TemplateExists = new(ErrorKind.Conflict, "template.exists", nameof(MailTemplate.Code));

    public static Error AddressInvalid(string field) => new(ErrorKind.Invalid, "mail.address-invalid", field);

    public static Error Unreadable(string field) => new(ErrorKind.Invalid, "mail.unreadable", field);

    public static Error TooLong(string field, int maxLength) => new(ErrorKind.Invalid, "lead.too-long", field, maxLength);

    public static Error FieldUnknown(string field, string name) => new(ErrorKind.Invalid, "template.field-unknown", field, name);

    public static Error Missing(string field) => new(ErrorKind.Invalid, "template.missing", field);
}
