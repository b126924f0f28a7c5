using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>Everything an enquiry can be refused for. The page looks its text up by <see cref="Error.Code"/>.</summary>
public static class EnquiryErrors
{
    public static Error Required(string field) => new(ErrorKind.Invalid, "enquiry.required", field);

    public static Error TooLong(string field, int max, int length) => new(ErrorKind.Invalid, "enquiry.tooLong", field, max, length);

    /// <summary>Invisible characters were taken out; the sender looks at the cleaned text and sends again.</summary>
    public static Error HiddenCharacters(string field) => new(ErrorKind.Invalid, "enquiry.hiddenCharacters", field);

    public static Error Unreadable(string field) => new(ErrorKind.Invalid, "enquiry.unreadable", field);

    public static Error Email { get; } = new(ErrorKind.Invalid, "enquiry.invalidEmail", nameof(SubmitEnquiry.Email));

    public static Error Phone { get; } = new(ErrorKind.Invalid, "enquiry.invalidPhone", nameof(SubmitEnquiry.Phone));

    public static Error Country { get; } = new(ErrorKind.Invalid, "enquiry.unknownCountry", nameof(SubmitEnquiry.Country));

    public static Error Number(string field) => new(ErrorKind.Invalid, "enquiry.number", field);

    public static Error AreaOrder { get; } = new(ErrorKind.Invalid, "enquiry.areaOrder", nameof(SubmitEnquiry.AreaTo));

    public static Error SumInFull { get; } = new(ErrorKind.Invalid, "enquiry.sumInFull", nameof(SubmitEnquiry.InvestmentAmount));

    public static Error Choice(string field) => new(ErrorKind.Invalid, "enquiry.choice", field);

    public static Error TooManyPlots(int max) => new(ErrorKind.Invalid, "enquiry.tooManyPlots", nameof(SubmitEnquiry.Subjects), max);

    public static Error UnknownSubject { get; } = new(ErrorKind.Invalid, "enquiry.unknownSubject", nameof(SubmitEnquiry.Subjects));

    public static Error ConsentMissing { get; } = new(ErrorKind.Invalid, "enquiry.consentMissing", nameof(SubmitEnquiry.ConsentGiven));

    /// <summary>The notice was replaced between showing the form and sending it: consent is to a text the sender has seen.</summary>
    public static Error NoticeChanged { get; } = new(ErrorKind.Invalid, "enquiry.noticeChanged", nameof(SubmitEnquiry.ConsentGiven));

    /// <summary>Without a published notice there is nothing to consent to, so nothing may be stored.</summary>
    public static Error NoticeMissing { get; } = new(ErrorKind.Invalid, "enquiry.noticeMissing", nameof(SubmitEnquiry.ConsentGiven));

    public static Error TooManyFromSender { get; } = new(ErrorKind.TooMany, "enquiry.tooManyFromSender", nameof(SubmitEnquiry.Email));
}
