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

    public static readonly Error TooManyFiles = new(ErrorKind.Invalid, "attachment.tooMany", nameof(SendMail.Attachments), SendMail.MaxFiles);
    public static readonly Error TemplateFileUnknown = new(ErrorKind.NotFound, "template.file-not-found");

    /// <summary>One of the template's files was taken off since, or the scanner has not seen it.</summary>
    public static readonly Error TemplateFileGone = new(ErrorKind.Invalid, "mail.template-file-gone", nameof(SendMail.Attachments));

    /// <summary>The plot was not offered on the lead.</summary>
    public static readonly Error SheetNotOffered = new(ErrorKind.Invalid, "mail.sheet-not-offered", nameof(SendMail.Attachments));

    /// <summary>The plot is not published in the language of the mail, and so has no fact sheet.</summary>
    public static Error SheetUnpublished(string plot) => new(ErrorKind.Invalid, "mail.sheet-unpublished", nameof(SendMail.Attachments), plot);

    public static Error AddressInvalid(string field) => new(ErrorKind.Invalid, "mail.address-invalid", field);

    public static Error Unreadable(string field) => new(ErrorKind.Invalid, "mail.unreadable", field);

    public static Error TooLong(string field, int maxLength) => new(ErrorKind.Invalid, "lead.too-long", field, maxLength);

    public static Error FieldUnknown(string field, string name) => new(ErrorKind.Invalid, "template.field-unknown", field, name);

    public static Error Missing(string field) => new(ErrorKind.Invalid, "template.missing", field);
}
