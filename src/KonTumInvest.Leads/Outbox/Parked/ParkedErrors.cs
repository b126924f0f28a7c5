using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Outbox.Parked;

/// <summary>Refusals around mails that could not be sent.</summary>
public static class ParkedErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "outbox.not-found");

    /// <summary>It was sent again or set aside in between.</summary>
    public static readonly Error NotParked = new(ErrorKind.Conflict, "outbox.not-parked");

    /// <summary>Nobody is named to whom it could go.</summary>
    public static readonly Error NoRecipient = new(ErrorKind.Conflict, "outbox.no-recipient");
}
