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
public sealed record ReportFilter(ReportPeriod Period)
{
    /// <summary>Only leads of one of these units.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Leads that were given to no unit: only those, or beside those of <see cref="Units"/>.</summary>
    public bool WithoutUnit { get; init; }

    /// <summary>Only leads of one of these officers.</summary>
    public IReadOnlyList<Guid> Officers { get; init; } = [];

    /// <summary>Leads nobody answers for: only those, or beside those of <see cref="Officers"/>.</summary>
    public bool WithoutOfficer { get; init; }

    /// <summary>What is asked for, name by name, for the audit.</summary>
    internal Dictionary<string, string> Told()
    {
        var told = new Dictionary<string, string>
        {
            ["from"] = Period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = Period.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        void Tell(string name, string value)
        {
            if (value.Length > 0)
            {
                told[name] = value;
            }
        }

        Tell("unitCode", string.Join(", ", Units));
        Tell("withoutUnit", WithoutUnit ? $"{true}" : string.Empty);
        Tell("officerKey", string.Join(", ", Officers));
        Tell("withoutOfficer", WithoutOfficer ? $"{true}" : string.Empty);
        return told;
    }
}
