using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>Refusals of erasures.</summary>
public static class ErasureErrors
{
    /// <summary>A legal hold is in force on a lead of the person.</summary>
    public static Error Held(int leads) => new(ErrorKind.Conflict, "erasure.held", Field: null, leads);

    public static readonly Error ReasonMissing = new(ErrorKind.Invalid, "erasure.reason-missing", "reason");
}
