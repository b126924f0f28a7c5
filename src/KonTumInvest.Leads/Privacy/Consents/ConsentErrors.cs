using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Privacy.Consents;

/// <summary>Refusals around consents.</summary>
public static class ConsentErrors
{
    /// <summary>The person never agreed to mails of this purpose, or does so no more.</summary>
    public static readonly Error NotGiven = new(ErrorKind.Forbidden, "consent.not-given", "purpose");

    /// <summary>The person took the consent back.</summary>
    public static readonly Error Withdrawn = new(ErrorKind.Forbidden, "consent.withdrawn", "purpose");

    public static readonly Error PurposeMissing = new(ErrorKind.Invalid, "consent.purpose-missing", "purpose");
    public static readonly Error EvidenceMissing = new(ErrorKind.Invalid, "consent.evidence-missing", "evidence");

    /// <summary>Without a word on who said it when, an entry proves nothing.</summary>
    public static readonly Error NoteMissing = new(ErrorKind.Invalid, "consent.note-missing", "note");
}
