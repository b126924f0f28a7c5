using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Privacy.Requests;

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

    /// <summary>The person did not choose what to ask for about the own data.</summary>
    public static readonly Error WishMissing = new(ErrorKind.Invalid, "case.wish-missing", nameof(ReceiveDataRequest.Kind));

    /// <summary>The person chose, and did not say what exactly.</summary>
    public static readonly Error WishUnsaid = new(ErrorKind.Invalid, "case.wish-unsaid", nameof(ReceiveDataRequest.Asked));

    public static readonly Error TooMany = new(ErrorKind.TooMany, "case.too-many");
}
