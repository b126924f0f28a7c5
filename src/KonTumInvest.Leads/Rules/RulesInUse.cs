using KonTumInvest.Leads.Clock;

namespace KonTumInvest.Leads.Rules;

/// <summary>The calendar and targets that this node goes by: the reviewed files' at the start, later what managers made of them.</summary>
public sealed class RulesInUse(CalendarInUse calendar, ServiceTargets shipped)
{
    private readonly Lock _turn = new();
    private volatile RulesSnapshot _current = new(0, calendar.Current, shipped);

    /// <summary>Take it once per piece of work, so that all of it goes by the same rules.</summary>
    public RulesSnapshot Current => _current;

    internal void Replace(RulesSnapshot snapshot)
    {
        lock (_turn)
        {
            // Of two who read at once, the one who read less does not turn it back.
            if (snapshot.Number > _current.Number)
            {
                _current = snapshot;
                calendar.Replace(snapshot.Calendar);
            }
        }
    }
}

/// <summary>Calendar and targets that belong together.</summary>
/// <param name="Number">The highest <see cref="RuleVersion.Number"/> of the two; zero for the reviewed files.</param>
/// <param name="Calendar">When the office works.</param>
/// <param name="Targets">How soon things are done.</param>
public sealed record RulesSnapshot(int Number, WorkingCalendar Calendar, ServiceTargets Targets);
