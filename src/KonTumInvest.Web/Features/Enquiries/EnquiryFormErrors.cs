using KonTumInvest.Content.Common;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>What a form can be refused for before its content is looked at.</summary>
internal static class EnquiryFormErrors
{
    public static Error Session { get; } = new(ErrorKind.Invalid, "enquiry.session");

    public static Error Stale { get; } = new(ErrorKind.Invalid, "enquiry.stale");

    public static Error Robot { get; } = new(ErrorKind.Invalid, "enquiry.robot", nameof(EnquiryForm.Nickname));

    public static Error TooFast { get; } = new(ErrorKind.Invalid, "enquiry.tooFast");

    public static Error TooManyFromAddress { get; } = new(ErrorKind.TooMany, "enquiry.tooManyFromAddress");

    /// <summary>The database is away, read-only or full.</summary>
    public static Error NotStored { get; } = new(ErrorKind.Conflict, "enquiry.notStored");

    public static Error ChooseAllAgain { get; } = new(ErrorKind.Invalid, "attachment.chooseAllAgain", nameof(EnquiryForm.Attachments));

    public static Error ChooseAgain(string file) => new(ErrorKind.Invalid, "attachment.chooseAgain", nameof(EnquiryForm.Attachments), file);
}
