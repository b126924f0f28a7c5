using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Cases;

/// <summary>Refusals around the private page of an investor.</summary>
public static class CaseErrors
{
    /// <summary>The site's own address is not set.</summary>
    public static readonly Error AddressUnknown = new(ErrorKind.Invalid, "case.address-unknown");

    /// <summary>A link that was never made, has expired or was revoked: the three are not told apart.</summary>
    public static readonly Error LinkDead = new(ErrorKind.NotFound, "case.link-dead");

    public static readonly Error MessageMissing = new(ErrorKind.Invalid, "case.message-missing", nameof(CaseMessage.Text));
    public static readonly Error MessageTooLong = new(ErrorKind.Invalid, "lead.too-long", nameof(CaseMessage.Text), CaseMessage.TextMaxLength);
    public static readonly Error MessageUnreadable = new(ErrorKind.Invalid, "case.message-unreadable", nameof(CaseMessage.Text));
    public static readonly Error TooMany = new(ErrorKind.TooMany, "case.too-many");
}
