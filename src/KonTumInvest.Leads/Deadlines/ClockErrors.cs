using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>Refusals of pausing and resuming.</summary>
public static class ClockErrors
{
    /// <summary>An answer to the investor is owed: then nobody waits for the investor.</summary>
    public static readonly Error AnswerOwed = new(ErrorKind.Conflict, "clock.answer-owed");

    /// <summary>No clock runs, or none that may stand still.</summary>
    public static readonly Error NothingToPause = new(ErrorKind.Conflict, "clock.nothing-to-pause");

    public static readonly Error PausedAlready = new(ErrorKind.Conflict, "clock.paused-already");

    public static readonly Error NotPaused = new(ErrorKind.Conflict, "clock.not-paused");

    public static readonly Error ReasonMissing = new(ErrorKind.Invalid, "clock.reason-missing", "reason");
}
