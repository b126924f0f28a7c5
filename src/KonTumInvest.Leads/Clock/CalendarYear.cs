namespace KonTumInvest.Leads.Clock;

/// <summary>What is known of a year.</summary>
/// <param name="Year">The year, by the Gregorian calendar.</param>
/// <param name="Announced">
/// True when the official holidays of the year are known and all listed. Of any other year the calendar adds the four holidays with a
/// fixed date and reports a gap.
/// </param>
/// <param name="Days">The days that are not ordinary ones.</param>
public sealed record CalendarYear(int Year, bool Announced, IReadOnlyList<CalendarDay> Days)
{
    public const int First = 2000;
    public const int Last = 2199;
}
