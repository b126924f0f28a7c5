using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Rules;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>
/// The clock of one step of a lead: a row of <c>leads_clocks</c>. It follows from what happened on the lead and is brought up to date by
/// <see cref="ClockProjection"/>; only what was told to whom is known here alone.
/// </summary>
public sealed class LeadClock
{
    public required Guid Id { get; init; }

    public required Guid LeadId { get; init; }

    public required ServiceStep Step { get; init; }

    /// <summary>From when it is owed. Unique with lead and step.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>While it runs, the lead's; once ended, what the lead was then.</summary>
    public required EnquiryKind Kind { get; set; }

    /// <summary>What it goes by: while it runs the targets in force, once ended those of its end, so that later targets do not change what was reported.</summary>
    public required ServiceTarget Target { get; set; }

    /// <summary>When the step was done, or nothing was owed any more.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Ended without being done: the lead is spam, lost or joined with another. Counts as neither kept nor missed.</summary>
    public bool Dropped { get; set; }

    /// <summary>While paused, when it would have been due if the investor had answered at the last reckoning.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Stands still because the lead waits for the investor.</summary>
    public bool Paused { get; set; }

    /// <summary>Working minutes from start to end, without pauses; null while it runs.</summary>
    public int? WorkingMinutes { get; set; }

    /// <summary>When somebody has to be told next, or the clock is to be looked at again.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>When the officer was reminded of this due moment.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>How many of the target's escalations were sent for this due moment.</summary>
    public int Escalated { get; set; }

    /// <summary>The <see cref="RulesSnapshot.Number"/> it was reckoned with.</summary>
    public int RulesNumber { get; set; }
}
