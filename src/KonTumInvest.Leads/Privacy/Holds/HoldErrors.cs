using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Privacy.Holds;

/// <summary>Refusals of acts on legal holds.</summary>
public static class HoldErrors
{
    public static readonly Error ReasonMissing = new(ErrorKind.Invalid, "hold.reason-missing", "reason");

    /// <summary>The last day is over.</summary>
    public static readonly Error Past = new(ErrorKind.Invalid, "hold.past", "until");

    public static readonly Error NotFound = new(ErrorKind.NotFound, "hold.not-found");

    /// <summary>Somebody ended it before.</summary>
    public static readonly Error Ended = new(ErrorKind.Conflict, "hold.ended");
}
