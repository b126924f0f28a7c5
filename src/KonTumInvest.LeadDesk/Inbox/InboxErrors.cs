using KonTumInvest.Content.Common;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>Refusals of lists.</summary>
internal static class InboxErrors
{
    /// <summary>The address asks for an order, an officer or a page that there is not.</summary>
    public static readonly Error Query = new(ErrorKind.Invalid, "inbox.query");
}
