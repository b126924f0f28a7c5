namespace KonTumInvest.Leads.Clock;

/// <summary>What a <see cref="ServiceClock"/> shows at a moment.</summary>
public sealed record ServiceReading
{
    public required ServiceState State { get; init; }

    /// <summary>When the step is due; while paused, when it would be due if the investor answered now.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Working time left until <see cref="Due"/>, from the moment or from when the step was done; negative once it is over.</summary>
    public required TimeSpan Remaining { get; init; }

    /// <summary>When the officer is or was reminded; null without a reminder and while paused.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>The escalations whose moment has come, while the step is overdue; soonest first.</summary>
    public IReadOnlyList<Escalation> Escalated { get; init; } = [];

    /// <summary>The next moment at which the reading changes by itself; null while paused, when done, and after the last escalation.</summary>
    public DateTimeOffset? NextChange { get; init; }

    /// <summary>Years between start and due moment whose holidays were not announced: the due moment may still change.</summary>
    public IReadOnlyList<int> CalendarGap { get; init; } = [];
}
