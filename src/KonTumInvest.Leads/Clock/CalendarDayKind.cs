namespace KonTumInvest.Leads.Clock;

/// <summary>Why a day is not an ordinary one.</summary>
public enum CalendarDayKind
{
    /// <summary>A public holiday, on whatever weekday it falls (Labour Code 2019, art. 112(1)).</summary>
    PublicHoliday,

    /// <summary>A day off for a public holiday that fell on a weekly rest day (Labour Code 2019, art. 111(3)).</summary>
    Compensation,

    /// <summary>A working day given off against a rest day that is worked, by yearly notice (Labour Code 2019, art. 112(3)) or a decision of its own.</summary>
    SwappedDayOff,

    /// <summary>A rest day, mostly a Saturday, that is worked for a swapped day off.</summary>
    WorkingDay,
}
