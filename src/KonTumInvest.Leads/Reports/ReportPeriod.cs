using System.Globalization;
using KonTumInvest.Content.Time;

namespace KonTumInvest.Leads.Reports;

/// <summary>Days in Viet Nam, the first and the last included.</summary>
public sealed record ReportPeriod(DateOnly From, DateOnly To)
{
    public const int LongestYears = 10;

    // Beyond, there are no days that could be counted on from.
    private const int FirstYear = 2000;
    private const int LastYear = 9000;

    public bool IsValid => From <= To && From.Year >= FirstYear && To.Year <= LastYear && To < From.AddYears(LongestYears);

    /// <summary>The days from the first of the month a year ago to today: what a report shows that nobody asked for more of.</summary>
    public static ReportPeriod LastYearUntil(DateTimeOffset now)
    {
        var today = VietnamTime.DateOf(now);
        return new(new DateOnly(today.Year, today.Month, 1).AddMonths(-11), today);
    }

    /// <summary>The period as lists of leads are asked for it.</summary>
    public string ListQuery => string.Create(CultureInfo.InvariantCulture, $"createdFrom={Begin(From)}&createdTo={Begin(To.AddDays(1))}");

    private static string Begin(DateOnly day) => VietnamTime.At(day, TimeOnly.MinValue).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

/// <summary>What a report is about.</summary>
/// <param name="Period">When the leads were received.</param>
/// <param name="Unit">Only leads of this unit; <see cref="Inbox.LeadFilter.None"/> for those of none.</param>
/// <param name="Officer">Only leads of this officer.</param>
public sealed record ReportFilter(ReportPeriod Period, string? Unit = null, Guid? Officer = null)
{
    /// <summary>What is asked for, name by name, for the audit.</summary>
    internal Dictionary<string, string> Told()
    {
        var told = new Dictionary<string, string>
        {
            ["from"] = Period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = Period.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        if (Unit is { } unit)
        {
            told["unitCode"] = unit;
        }

        if (Officer is { } officer)
        {
            told["officerKey"] = officer.ToString();
        }

        return told;
    }
}
