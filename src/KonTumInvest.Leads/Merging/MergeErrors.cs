using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Merging;

/// <summary>Refusals of joining leads.</summary>
public static class MergeErrors
{
    public static readonly Error Itself = new(ErrorKind.Invalid, "merge.itself", nameof(MergeLead.Into));

    public static readonly Error ReasonTooLong = new(ErrorKind.Invalid, "lead.too-long", nameof(MergeLead.Reason), LeadMerge.ReasonMaxLength);

    public static readonly Error NotFound = new(ErrorKind.NotFound, "merge.not-found");

    public static readonly Error UndoneAlready = new(ErrorKind.Conflict, "merge.undone-already");

    /// <summary>Something that was moved is gone or belongs to another lead now; putting back the rest would tear a history apart.</summary>
    public static readonly Error PartsGone = new(ErrorKind.Conflict, "merge.parts-gone");

    /// <summary>Both hold the same plot by an offer that counts.</summary>
    public static Error OfferedTwice(string plot) => new(ErrorKind.Conflict, "merge.offered-twice", null, plot);
}
