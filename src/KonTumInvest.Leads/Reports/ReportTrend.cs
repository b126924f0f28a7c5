namespace KonTumInvest.Leads.Reports;

/// <summary>What was received on a day, and how it was answered.</summary>
internal sealed record DayCount(DateOnly Day, int Received, int Kept, int Late, int Overdue, int Waiting);

/// <summary>Makes weeks and months of days; those without leads stand among them with nothing.</summary>
internal static class ReportTrend
{
    private const int DaysOfWeek = 7;

    public static IReadOnlyList<TrendPoint> Weeks(IReadOnlyList<DayCount> days, ReportPeriod period, ReportLists lists) =>
        Parts(days, period, lists, MondayOf, day => MondayOf(day).AddDays(DaysOfWeek));

    public static IReadOnlyList<TrendPoint> Months(IReadOnlyList<DayCount> days, ReportPeriod period, ReportLists lists) =>
        Parts(days, period, lists, FirstOfMonth, day => FirstOfMonth(day).AddMonths(1));

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfWeek));

    public static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static List<TrendPoint> Parts(
        IReadOnlyList<DayCount> days,
        ReportPeriod period,
        ReportLists lists,
        Func<DateOnly, DateOnly> partOf,
        Func<DateOnly, DateOnly> next
    )
    {
        var parts = days.ToLookup(day => partOf(day.Day));
        var points = new List<TrendPoint>();
        for (var from = period.From; from <= period.To; from = next(from))
        {
            var end = next(from).AddDays(-1);
            var to = end < period.To ? end : period.To;
            var part = parts[partOf(from)].ToList();
            points.Add(new(from, to, part.Sum(day => day.Received), part.Sum(day => day.Kept), part.Sum(day => day.Late), lists.Within(new ReportPeriod(from, to))));
        }

        return points;
    }
}
