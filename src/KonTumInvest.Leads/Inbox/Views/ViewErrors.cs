using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Inbox.Views;

/// <summary>Refusals of acts on saved views.</summary>
public static class ViewErrors
{
    /// <summary>No view of that key, or none the actor finds.</summary>
    public static readonly Error NotFound = new(ErrorKind.NotFound, "view.not-found");

    public static readonly Error NameMissing = new(ErrorKind.Invalid, "view.name-missing", nameof(SaveView.Name));

    public static readonly Error NameUnreadable = new(ErrorKind.Invalid, "activity.unreadable", nameof(SaveView.Name));

    public static readonly Error NameTooLong = new(ErrorKind.Invalid, "lead.too-long", nameof(SaveView.Name), SavedView.NameMaxLength);

    /// <summary>A filter or an order that there is not.</summary>
    public static readonly Error Question = new(ErrorKind.Invalid, "view.question", nameof(SaveView.Question));

    public static readonly Error Columns = new(ErrorKind.Invalid, "view.columns", nameof(SaveView.Columns));

    public static readonly Error UnitUnknown = new(ErrorKind.Invalid, "view.unit-unknown", nameof(SaveView.Unit));

    /// <summary>Managers and administrators share; managers with their own units and with everybody.</summary>
    public static readonly Error MayNotShare = new(ErrorKind.Forbidden, "view.may-not-share", nameof(SaveView.Audience));

    public static readonly Error TooMany = new(ErrorKind.Conflict, "view.too-many", null, SavedViews.MostOfOne);

    public static readonly Error Start = new(ErrorKind.Invalid, "view.start", "view");

    public static readonly Error Order = new(ErrorKind.Invalid, "view.order", "ids");
}
