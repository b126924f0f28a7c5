namespace KonTumInvest.Leads.Clock;

/// <summary>What a <see cref="WorkingDuration"/> counts.</summary>
public enum DurationUnit
{
    /// <summary>Time during which the office works.</summary>
    WorkingTime,

    /// <summary>Days on which the office works.</summary>
    WorkingDays,

    /// <summary>Every day; how Vietnamese law counts where it says "days" and not "working days".</summary>
    CalendarDays,
}
