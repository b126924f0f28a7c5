namespace KonTumInvest.Leads.Clock;

/// <summary>
/// The clock of one step of one enquiry. Pure data: whoever stores it asks for a reading with the calendar of the day, so a calendar that
/// changed is a question asked again and nothing to convert.
/// </summary>
public sealed record ServiceClock
{
    public required ServiceTarget Target { get; init; }

    public required DateTimeOffset Start { get; init; }

    /// <summary>In any order. What lies before the start, inside another pause or after the due moment does not count.</summary>
    public IReadOnlyList<ServicePause> Pauses { get; init; } = [];

    /// <summary>When the step was done; null while it is not.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>
    /// How the step stands at a moment, knowing nothing of what came later. A pause prolongs the term by what it took in the measure of the
    /// term: working time, working days or days. A pause that begins at the due moment or later heals nothing. Whoever answers after the
    /// office has closed on the due day leaves the desk the next working day.
    /// </summary>
    public ServiceReading Read(WorkingCalendar calendar, DateTimeOffset at)
    {
        var done = DoneAt <= at ? DoneAt : null;
        var moment = done ?? at;
        var (due, paused) = DueAt(calendar, moment);
        var state =
            done is not null ? done <= due ? ServiceState.Met : ServiceState.Missed
            : paused ? ServiceState.Paused
            : at > due ? ServiceState.Overdue
            : ServiceState.Running;
        var remindAt = !paused && Target.RemindBefore is { } lead ? Later(calendar.Before(due, lead), Start) : (DateTimeOffset?)null;
        var steps = state is ServiceState.Running or ServiceState.Overdue ? Steps(calendar, due) : [];
        return new()
        {
            State = state == ServiceState.Running && remindAt <= at ? ServiceState.Reminded : state,
            Due = due,
            Remaining = calendar.Between(moment, due),
            RemindAt = remindAt,
            Escalated = [.. steps.Where(step => state == ServiceState.Overdue && step.At <= at).Select(step => step.Escalation)],
            NextChange = Next(state, due, remindAt, steps, at),
            CalendarGap = calendar.GapsBetween(Start, due),
        };
    }

    private static DateTimeOffset? Next(
        ServiceState state,
        DateTimeOffset due,
        DateTimeOffset? remindAt,
        IReadOnlyList<(Escalation Escalation, DateTimeOffset At)> steps,
        DateTimeOffset at
    )
    {
        if (state is not (ServiceState.Running or ServiceState.Overdue))
        {
            return null;
        }

        // At the due moment itself the step is still in time.
        var changes = steps.Select(step => step.At).Append(due.AddTicks(1)).Concat(remindAt is { } remind ? [remind] : []);
        return changes.Where(change => change > at).Select(change => (DateTimeOffset?)change).Min();
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // Never before the step is overdue, which it is just after its due moment.
    private IReadOnlyList<(Escalation Escalation, DateTimeOffset At)> Steps(WorkingCalendar calendar, DateTimeOffset due) =>
        [.. (Target.Escalations ?? []).Select(step => (step, Later(calendar.Add(due, step.After), due.AddTicks(1))))];

    private (DateTimeOffset Due, bool Paused) DueAt(WorkingCalendar calendar, DateTimeOffset moment)
    {
        var within = Target.Within;
        var due = calendar.Add(Start, within);
        var counted = Start;
        foreach (var pause in Pauses.Where(pause => Target.Pausable && pause.From <= moment).OrderBy(pause => pause.From))
        {
            var from = Later(pause.From, counted);
            if (from >= due)
            {
                break;
            }

            var open = pause.To is not { } end || end > moment;
            var to = open ? moment : pause.To!.Value;
            if (to > from)
            {
                within = calendar.Prolong(within, from, to);
                due = calendar.Add(Start, within);
                while (due < to && within.Unit != DurationUnit.WorkingTime)
                {
                    // The answer came after the closing of the last day that was counted.
                    within = within.Plus(1);
                    due = calendar.Add(Start, within);
                }

                counted = to;
            }

            if (open)
            {
                return (due, true);
            }
        }

        return (due, false);
    }
}
