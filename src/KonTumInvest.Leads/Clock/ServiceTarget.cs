namespace KonTumInvest.Leads.Clock;

/// <summary>How soon one step must be done.</summary>
/// <param name="Step">The step.</param>
/// <param name="Within">The time for it, from the start on.</param>
/// <param name="RemindBefore">Working time before the due moment at which the officer is reminded; null for no reminder.</param>
/// <param name="Escalations">Whom else to tell once it is overdue, soonest first.</param>
/// <param name="Pausable">
/// False for a term that runs on while the investor is asked for something: no statute lets the board stop it. Pauses are then ignored.
/// </param>
public sealed record ServiceTarget(
    ServiceStep Step,
    WorkingDuration Within,
    WorkingDuration? RemindBefore = null,
    IReadOnlyList<Escalation>? Escalations = null,
    bool Pausable = true
);
