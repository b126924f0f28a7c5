namespace KonTumInvest.Leads.Clock;

/// <summary>The days off that the law alone gives, for a year whose notice is not known.</summary>
internal static class FixedHolidays
{
    /// <summary>Labour Code 2019, art. 112(1): New Year, Victory Day, Labour Day, National Day.</summary>
    private static readonly (int Month, int Day)[] Dates = [(1, 1), (4, 30), (5, 1), (9, 2)];

    /// <summary>
    /// The four days, and for each that falls on a weekly rest day the next working day in lieu (art. 111(3)). What the calendar says of a
    /// date goes before.
    /// </summary>
    public static HashSet<DateOnly> Of(int year, OfficeHours hours, IReadOnlyDictionary<DateOnly, CalendarDay> stated)
    {
        var holidays = Dates.Select(date => new DateOnly(year, date.Month, date.Day)).ToList();
        var off = holidays.ToHashSet();
        foreach (var holiday in holidays.Where(hours.IsRestDay))
        {
            var inLieu = holiday.AddDays(1);
            while (hours.IsRestDay(inLieu) || off.Contains(inLieu) || stated.ContainsKey(inLieu))
            {
                inLieu = inLieu.AddDays(1);
            }

            off.Add(inLieu);
        }

        return off;
    }
}
