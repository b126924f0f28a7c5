using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KonTumInvest.Content.Figures;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Tests.Support;

namespace KonTumInvest.Leads.Tests.Clock;

/// <summary>The shipped calendar and moments around it.</summary>
internal static class Moments
{
    public static WorkingCalendar Shipped { get; } = ClockFile.ReadCalendar(LeadsHost.RepositoryFile("umbraco-config/working-calendar.json"));

    /// <summary>A moment in Viet Nam: <c>2026-01-27 11:30</c>.</summary>
    public static DateTimeOffset At(string text) =>
        DateTimeOffset.ParseExact(text + " +07:00", "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture, DateTimeStyles.None);

    public static CalendarDay Day(string date, CalendarDayKind kind, string? replaces = null) =>
        new()
        {
            Date = DateOnly.Parse(date, CultureInfo.InvariantCulture),
            Kind = kind,
            Name = new LocalizedText { Vi = "Ngày thử" },
            Sources = [new CalendarSource("Thông báo thử")],
            Replaces = replaces is null ? null : DateOnly.Parse(replaces, CultureInfo.InvariantCulture),
        };

    /// <summary>To the second, between 2024 and 2029 (with years of no data), in any offset.</summary>
    public static Arbitrary<DateTimeOffset> Any() =>
        Gen.Choose(0, 5 * 366 * 24 * 60 * 60)
            .SelectMany(_ => Gen.Choose(-12, 14), (second, hours) => At("2024-01-01 00:00").AddSeconds(second).ToOffset(TimeSpan.FromHours(hours)))
            .ToArbitrary();

    /// <summary>Working time of a second to about a year.</summary>
    public static Arbitrary<WorkingDuration> WorkingTime() =>
        Gen.Choose(1, 1900 * 60 * 60).Select(seconds => WorkingDuration.Of(TimeSpan.FromSeconds(seconds))).ToArbitrary();
}
