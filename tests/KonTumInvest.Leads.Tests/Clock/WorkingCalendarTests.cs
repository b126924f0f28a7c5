using System.Globalization;
using KonTumInvest.Leads.Clock;
using static KonTumInvest.Leads.Tests.Clock.Moments;

namespace KonTumInvest.Leads.Tests.Clock;

/// <summary>The shipped calendar against the official ones.</summary>
public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2025-01-25", "2025-02-02")] // Tết 2025
    [InlineData("2025-04-05", "2025-04-07")] // Hùng Kings, 10/3 lunar, a Monday
    [InlineData("2025-04-30", "2025-05-04")]
    [InlineData("2025-08-30", "2025-09-02")]
    [InlineData("2026-01-01", "2026-01-04")]
    [InlineData("2026-02-14", "2026-02-22")] // Tết 2026
    [InlineData("2026-04-25", "2026-04-27")] // Hùng Kings on a Sunday, with the day in lieu
    [InlineData("2026-04-30", "2026-05-03")]
    [InlineData("2026-08-29", "2026-09-02")]
    public void IsWorkingDay_OfficialBreak_IsOffThroughoutAndWorkedAround(string first, string last)
    {
        var (begin, end) = (Date(first), Date(last));

        Assert.All(Enumerable.Range(0, end.DayNumber - begin.DayNumber + 1), day => Assert.False(Shipped.IsWorkingDay(begin.AddDays(day))));
        Assert.True(Shipped.IsWorkingDay(begin.AddDays(-1)));
        Assert.True(Shipped.IsWorkingDay(end.AddDays(1)));
    }

    [Theory]
    [InlineData("2025-04-26")]
    [InlineData("2026-01-10")]
    [InlineData("2026-08-22")]
    public void IsWorkingTime_SwappedSaturday_HasOfficeHours(string date)
    {
        Assert.True(Shipped.IsWorkingTime(At($"{date} 07:30")));
        Assert.False(Shipped.IsWorkingTime(At($"{date} 12:00")));
        Assert.True(Shipped.IsWorkingTime(At($"{date} 16:59")));
        Assert.False(Shipped.IsWorkingTime(At($"{date} 17:00")));
    }

    [Theory]
    [InlineData(2025, 250)]
    [InlineData(2026, 250)]
    public void DaysBetween_WholeYear_IsWeekdaysLessHolidays(int year, int days)
    {
        // 261 weekdays in each of the two years, less 11 public holidays on weekdays or their days in lieu; swaps cancel out.
        Assert.Equal(days, Shipped.DaysBetween(At($"{year - 1}-12-31 12:00"), At($"{year}-12-31 12:00")));
    }

    [Theory]
    [InlineData("2026-01-26 07:30", "4 working hours", "2026-01-26 11:30")]
    [InlineData("2026-01-26 10:30", "2 working hours", "2026-01-26 14:30")]
    [InlineData("2026-01-26 12:00", "1 working hour", "2026-01-26 14:30")]
    [InlineData("2026-01-26 16:00", "5 working hours", "2026-01-27 11:30")]
    [InlineData("2026-02-13 16:30", "90 working minutes", "2026-02-23 08:30")] // over Tết
    [InlineData("2025-04-25 17:00", "1 working hour", "2025-04-26 08:30")] // on a swapped Saturday
    [InlineData("2026-01-24 09:00", "0 working hours", "2026-01-26 07:30")]
    [InlineData("2026-01-26 11:30", "0 working hours", "2026-01-26 11:30")]
    [InlineData("2026-01-26 07:31", "2 working days", "2026-01-28 17:00")]
    [InlineData("2026-01-26 23:59", "2 working days", "2026-01-28 17:00")]
    [InlineData("2026-01-24 09:00", "2 working days", "2026-01-27 17:00")]
    [InlineData("2026-02-12 09:00", "2 working days", "2026-02-23 17:00")]
    [InlineData("2026-01-08 09:00", "2 working days", "2026-01-10 17:00")]
    [InlineData("2026-11-02 09:00", "15 days", "2026-11-17 17:00")]
    [InlineData("2026-11-06 09:00", "15 days", "2026-11-23 17:00")] // the last day is a Saturday
    [InlineData("2026-02-01 09:00", "15 days", "2026-02-23 17:00")] // the last day lies in Tết
    public void Add_Examples(string at, string duration, string end)
    {
        Assert.Equal(At(end), Shipped.Add(At(at), WorkingDuration.Parse(duration)));
    }

    [Fact]
    public void Add_MomentInAnotherZone_IsReadAndAnsweredInVietNamTime()
    {
        var end = Shipped.Add(new DateTimeOffset(2026, 1, 25, 23, 0, 0, TimeSpan.Zero), WorkingDuration.WorkingDays(1));

        // 23:00 UTC on Sunday is Monday in Viet Nam.
        Assert.Equal(At("2026-01-27 17:00"), end);
        Assert.Equal(TimeSpan.FromHours(7), end.Offset);
    }

    [Fact]
    public void With_DayAnnouncedLate_MovesWhatIsDue()
    {
        var before = Shipped.Without(Date("2026-01-02"), Date("2026-01-10")).Value;
        var due = before.Add(At("2025-12-31 09:00"), WorkingDuration.WorkingDays(1));

        var after = before.With(Day("2026-01-02", CalendarDayKind.SwappedDayOff), Day("2026-01-10", CalendarDayKind.WorkingDay, "2026-01-02")).Value;

        Assert.Equal(At("2026-01-02 17:00"), due);
        Assert.Equal(At("2026-01-05 17:00"), after.Add(At("2025-12-31 09:00"), WorkingDuration.WorkingDays(1)));
        Assert.True(after.IsWorkingDay(Date("2026-01-10")));
        Assert.False(before.IsWorkingDay(Date("2026-01-10")));
    }

    [Fact]
    public void With_CultureDaySwitchedOn_IsOff()
    {
        var day = Shipped.Years[^1].Days[^1];
        Assert.True(Shipped.IsWorkingDay(Date("2026-11-24")));

        var calendar = Shipped.With(day with { InForce = true }).Value;

        Assert.Equal(Date("2026-11-24"), day.Date);
        Assert.False(calendar.IsWorkingDay(day.Date));
    }

    [Fact]
    public void YearWithoutNotice_KeepsTheDatesOfTheLaw_AndIsReported()
    {
        Assert.False(Shipped.IsWorkingDay(Date("2027-01-01")));
        Assert.False(Shipped.IsWorkingDay(Date("2027-04-30")));
        Assert.False(Shipped.IsWorkingDay(Date("2027-05-03"))); // in lieu of Saturday, 1 May
        Assert.True(Shipped.IsWorkingDay(Date("2027-05-04")));
        Assert.False(Shipped.IsWorkingDay(Date("2027-09-02")));
        Assert.Equal([2027, 2028], Shipped.GapsBetween(At("2026-12-31 09:00"), At("2028-01-03 09:00")));
        Assert.Empty(Shipped.GapsBetween(At("2024-01-01 09:00"), At("2026-12-31 09:00")));
    }

    [Fact]
    public void With_YearAnnounced_ClosesTheGap()
    {
        var calendar = Shipped.With(new CalendarYear(2027, true, [Day("2027-01-01", CalendarDayKind.PublicHoliday)])).Value;

        Assert.Empty(calendar.GapsBetween(At("2026-12-31 09:00"), At("2027-12-31 09:00")));
        Assert.True(calendar.IsWorkingDay(Date("2027-09-02")));
    }

    [Fact]
    public void With_DayOfAYearWithoutNotice_LeavesTheGap()
    {
        var calendar = Shipped.With(Day("2027-02-05", CalendarDayKind.PublicHoliday)).Value;

        Assert.False(calendar.IsWorkingDay(Date("2027-02-05")));
        Assert.Equal([2027], calendar.GapsBetween(At("2027-01-01 09:00"), At("2027-12-31 09:00")));
    }

    [Fact]
    public void Without_DayOffOfASwap_IsRefusedWhileItsSaturdayIsWorked()
    {
        var error = Assert.Single(Shipped.Without(Date("2026-01-02")).Errors);

        Assert.Equal("calendar.nothingReplaced", error.Code);
        Assert.Equal("ngày làm bù 2026-01-10 phải nêu ngày nghỉ hoán đổi có trong lịch", CalendarErrors.Words(error, "vi"));
    }

    [Fact]
    public void Parse_OfToJson_IsTheSameCalendar()
    {
        var json = Shipped.ToJson();

        var calendar = WorkingCalendar.Parse(json).Value;

        Assert.Equal(json, calendar.ToJson());
        Assert.Equal(Shipped.Between(At("2024-01-01 00:00"), At("2028-12-31 00:00")), calendar.Between(At("2024-01-01 00:00"), At("2028-12-31 00:00")));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "officeHours": { "monday": ["7-11"] }, "years": [] }""")]
    public void Parse_Unreadable_IsRefused(string json)
    {
        Assert.Equal("calendar.unreadable", Assert.Single(WorkingCalendar.Parse(json).Errors).Code);
    }

    [Fact]
    public void Add_BeyondTheYearsItKnows_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.Add(At("2199-12-31 09:00"), WorkingDuration.WorkingDays(1)));
    }

    [Theory]
    [InlineData("1 working day")]
    [InlineData("15 days")]
    [InlineData("4 working hours")]
    [InlineData("90 working minutes")]
    public void WorkingDuration_WrittenForm_IsReadBack(string text) => Assert.Equal(text, WorkingDuration.Parse(text).ToString());

    [Theory]
    [InlineData("0 days")]
    [InlineData("0 working days")]
    [InlineData("-1 working hours")]
    [InlineData("2 hours")]
    [InlineData("")]
    public void WorkingDuration_AnythingElse_IsRefused(string text) => Assert.False(WorkingDuration.TryParse(text, out _));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
