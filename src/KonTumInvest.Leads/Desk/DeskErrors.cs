using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Desk;

/// <summary>Refusals that any act at the desk can meet. Words for people are in <c>Texts/</c> under <c>error.{code}</c>.</summary>
public static class DeskErrors
{
    /// <summary>No such lead, or not one the actor sees: the two are not told apart.</summary>
    public static readonly Error LeadNotFound = new(ErrorKind.NotFound, "lead.not-found");

    public static readonly Error Forbidden = new(ErrorKind.Forbidden, "desk.forbidden");

    /// <summary>Somebody else changed it since it was read.</summary>
    public static readonly Error ChangedMeanwhile = new(ErrorKind.Conflict, "desk.changed-meanwhile");

    /// <summary>The lead was joined with another; its history goes on there.</summary>
    public static readonly Error Merged = new(ErrorKind.Conflict, "lead.merged");
}
