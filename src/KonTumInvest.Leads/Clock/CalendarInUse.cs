namespace KonTumInvest.Leads.Clock;

/// <summary>The calendar that this node goes by: the reviewed file's at the start, later whatever managers made of it.</summary>
/// <param name="first">The calendar to begin with.</param>
public sealed class CalendarInUse(WorkingCalendar first)
{
    private volatile WorkingCalendar _current = first;

    /// <summary>Take it once per piece of work, so that all of it goes by one calendar.</summary>
    public WorkingCalendar Current => _current;

    public void Replace(WorkingCalendar calendar) => _current = calendar;
}
