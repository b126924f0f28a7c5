using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Timeline.Work;

/// <summary>Refusals of lists of tasks.</summary>
public static class WorkErrors
{
    /// <summary>Neither the reader nor somebody of the units the reader manages.</summary>
    public static readonly Error Whose = new(ErrorKind.Forbidden, "work.whose", "whose");

    public static readonly Error Cursor = new(ErrorKind.Invalid, "work.cursor", "cursor");
}
