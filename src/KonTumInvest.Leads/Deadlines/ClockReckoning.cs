using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Rules;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>Works out the due moment of clocks of one lead at a moment.</summary>
internal sealed class ClockReckoning(RulesSnapshot rules, IReadOnlyList<ServicePause> pauses, DateTimeOffset now)
{
    /// <summary>A clock that was not there before.</summary>
    public LeadClock New(Guid leadId, StoryClock derived, EnquiryKind kind, ServiceTarget target)
    {
        var clock = new LeadClock
        {
            Id = Guid.CreateVersion7(now),
            LeadId = leadId,
            Step = derived.Step,
            StartedAt = derived.StartedAt,
            Kind = kind,
            Target = target,
            DueAt = derived.StartedAt,
        };
        Reckon(clock, derived, kind, target);

        // What was late before the desk kept this clock (an old enquiry that is taken over) is on the list of overdue ones; nobody is
        // mailed about all of them at once.
        if (clock.EndedAt is null && clock.DueAt < now)
        {
            var reading = Read(clock);
            (clock.RemindedAt, clock.Escalated, clock.NextAt) = (now, reading.Escalated.Count, reading.NextChange?.ToUniversalTime());
        }

        return clock;
    }

    /// <summary>Brings a clock up to date. One that ended as it did before keeps what it was judged by.</summary>
    public void Update(LeadClock clock, StoryClock derived, EnquiryKind kind)
    {
        if (clock.EndedAt is { } ended && clock.Dropped == derived.Dropped && (ended == derived.EndedAt || (clock.Dropped && derived.EndedAt is not null)))
        {
            return;
        }

        Reckon(clock, derived, kind, rules.Targets.For(kind, derived.Step) ?? clock.Target);
    }

    /// <summary>What the clock shows now.</summary>
    public ServiceReading Read(LeadClock clock) => Service(clock).Read(rules.Calendar, now);

    private void Reckon(LeadClock clock, StoryClock derived, EnquiryKind kind, ServiceTarget target)
    {
        (clock.Kind, clock.Target, clock.RulesNumber) = (kind, target, rules.Number);
        (clock.EndedAt, clock.Dropped) = (derived.EndedAt, derived.Dropped);
        var reading = Read(clock);
        clock.DueAt = reading.Due.ToUniversalTime();
        clock.Paused = reading.State == ServiceState.Paused;
        clock.WorkingMinutes = derived.EndedAt is { } end ? MinutesUntil(derived.StartedAt, end, target) : null;
        if (reading.State is ServiceState.Running or ServiceState.Reminded or ServiceState.Overdue)
        {
            ForgetWhatIsAheadAgain(clock, reading);
        }

        clock.NextAt = clock.EndedAt is not null ? null : Owed(clock, reading) ? now : reading.NextChange?.ToUniversalTime();
    }

    /// <summary>Whether somebody has to be told at once.</summary>
    public static bool Owed(LeadClock clock, ServiceReading reading) =>
        (reading.State == ServiceState.Reminded && clock.RemindedAt is null) || reading.Escalated.Count > clock.Escalated;

    // A notice is about a due moment. Once that has moved on, by a pause or a day off, the new one gets notices of its own.
    private void ForgetWhatIsAheadAgain(LeadClock clock, ServiceReading reading)
    {
        if (reading.RemindAt > now)
        {
            clock.RemindedAt = null;
        }

        clock.Escalated = Math.Min(clock.Escalated, reading.Escalated.Count);
    }

    private int MinutesUntil(DateTimeOffset start, DateTimeOffset end, ServiceTarget target)
    {
        var worked = rules.Calendar.Between(start, end);
        var counted = start;
        foreach (var pause in pauses.Where(pause => target.Pausable && pause.From < end).OrderBy(pause => pause.From))
        {
            var from = pause.From > counted ? pause.From : counted;
            var to = pause.To is { } until && until < end ? until : end;
            if (to > from)
            {
                worked -= rules.Calendar.Between(from, to);
                counted = to;
            }
        }

        return (int)worked.TotalMinutes;
    }

    private ServiceClock Service(LeadClock clock) =>
        new()
        {
            Target = clock.Target,
            Start = clock.StartedAt,
            Pauses = pauses,
            DoneAt = clock.EndedAt,
        };
}
