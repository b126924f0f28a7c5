using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Inbox.Views;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>Refusals of lists.</summary>
internal static class InboxErrors
{
    /// <summary>The address asks for an order or a page that there is not.</summary>
    public static readonly Error Query = new(ErrorKind.Invalid, "inbox.query");

    public static readonly Error Officer = new(ErrorKind.Invalid, "inbox.officer", "officer");

    /// <summary>A code that ISO 3166-1 does not assign.</summary>
    public static readonly Error Country = new(ErrorKind.Invalid, "inbox.country", "country");

    public static readonly Error TooManyValues = new(ErrorKind.Invalid, "inbox.too-many-values", null, LeadFilter.MostValues);

    /// <summary>More filters than a saved view keeps.</summary>
    public static readonly Error QuestionTooLong = new(ErrorKind.Invalid, "inbox.question-too-long", nameof(SaveView.Question));
}
