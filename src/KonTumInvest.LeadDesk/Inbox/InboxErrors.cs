using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Inbox.Views;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>Refusals of lists.</summary>
internal static class InboxErrors
{
    /// <summary>The address asks for an order or a page that there is not.</summary>
    public static readonly Error Query = new(ErrorKind.Invalid, "inbox.query");

    public static readonly Error TooManyValues = new(ErrorKind.Invalid, "inbox.too-many-values", null, LeadFilter.MostValues);

    /// <summary>More filters than a saved view keeps.</summary>
    public static readonly Error QuestionTooLong = new(ErrorKind.Invalid, "inbox.question-too-long", nameof(SaveView.Question));

    // Enough of what somebody typed into an address to know it again.
    private const int ShownOfValue = 40;

    /// <summary>A filter has a value that there is not.</summary>
    /// <param name="filter">The filter as it stands in the address, such as <c>stage</c>.</param>
    /// <param name="value">The value as it stands there.</param>
    public static Error Unknown(string filter, string value) => new(ErrorKind.Invalid, "inbox.unknown-value", filter, value.Length > ShownOfValue ? value[..ShownOfValue] + "…" : value);
}
