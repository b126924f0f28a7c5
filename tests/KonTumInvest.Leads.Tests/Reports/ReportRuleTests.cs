using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;

namespace KonTumInvest.Leads.Tests.Reports;

public sealed class ReportRuleTests
{
    [Fact]
    public void Percentile_IsTheOneOfTheSortedList()
    {
        var random = new Random(20261126);
        for (var round = 0; round < 200; round++)
        {
            var answers = Enumerable.Range(0, random.Next(1, 300)).Select(_ => random.Next(0, 90)).ToList();
            var times = new ResponseTimes([.. answers.GroupBy(minutes => minutes).Select(group => (group.Key, group.Count()))]);
            var sorted = answers.Order().ToList();

            Assert.Equal(sorted[(int)Math.Ceiling(sorted.Count * 0.5) - 1], times.Percentile(50));
            Assert.Equal(sorted[(int)Math.Ceiling(sorted.Count * 0.9) - 1], times.Percentile(90));
        }

        Assert.Null(new ResponseTimes([]).Percentile(50));
    }

    [Theory]
    [InlineData(ReportRhythm.Weekly, 1, 8, "2026-11-23T00:59", "2026-11-23T01:00", "2026-11-16", "2026-11-22")]
    [InlineData(ReportRhythm.Weekly, 1, 8, "2026-11-23T01:00", "2026-11-30T01:00", "2026-11-23", "2026-11-29")]
    [InlineData(ReportRhythm.Weekly, 7, 0, "2026-12-30T10:00", "2027-01-02T17:00", "2026-12-21", "2026-12-27")]
    [InlineData(ReportRhythm.Monthly, 28, 23, "2026-02-28T15:59", "2026-02-28T16:00", "2026-01-01", "2026-01-31")]
    [InlineData(ReportRhythm.Monthly, 1, 0, "2026-12-15T00:00", "2026-12-31T17:00", "2026-12-01", "2026-12-31")]
    public void Schedule_ComesAtTheHourOfVietNam_AboutWhatIsOver(ReportRhythm rhythm, int day, int hour, string after, string next, string from, string to)
    {
        var moment = ReportSchedule.NextAfter(rhythm, day, hour, Utc(after));

        Assert.Equal(Utc(next), moment);
        Assert.Equal(new ReportPeriod(Day(from), Day(to)), ReportSchedule.PeriodAt(rhythm, moment));
        Assert.Equal(hour, VietnamTime.LocalOf(moment).Hour);
    }

    [Fact]
    public void Period_IsAtMostTenYears_AndEndsAfterItBegins()
    {
        static bool Valid(string from, string to) => new ReportPeriod(Day(from), Day(to)).IsValid;

        Assert.True(Valid("2026-01-01", "2026-01-01"));
        Assert.True(Valid("2016-01-02", "2026-01-01"));
        Assert.False(Valid("2016-01-01", "2026-01-01"));
        Assert.False(Valid("2026-01-02", "2026-01-01"));
        Assert.False(Valid("0001-01-01", "0001-01-02"));
        Assert.False(Valid("9999-01-01", "9999-12-31"));
    }

    [Fact]
    public void Funnel_HoldsEveryStageOfTheWay_AndCountsTheOthersWhereTheyBegan()
    {
        Assert.Equal([.. LeadStages.Open, .. LeadStages.Won], LeadFunnel.Steps);
        Assert.Equal(0, LeadFunnel.PlaceOf(LeadStage.Lost));
        Assert.Equal(0, LeadFunnel.PlaceOf(LeadStage.Spam));
    }

    [Fact]
    public void Trend_HasEveryPartOfThePeriod_AlsoThoseWithoutLeads()
    {
        var period = new ReportPeriod(new DateOnly(2026, 1, 15), new DateOnly(2026, 3, 10));
        List<DayCount> days = [new(new DateOnly(2026, 1, 20), 3, 2, 1, 0, 0), new(new DateOnly(2026, 3, 9), 4, 0, 0, 0, 4)];

        var months = ReportTrend.Months(days, period, new ReportLists(new ReportFilter(period)));
        var weeks = ReportTrend.Weeks(days, period, new ReportLists(new ReportFilter(period)));

        Assert.Equal([3, 0, 4], months.Select(month => month.Received));
        Assert.Equal((period.From, period.To), (months[0].From, months[^1].To));
        Assert.Equal(7, weeks.Sum(week => week.Received));
        Assert.All(weeks.Zip(weeks.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse($"{text}Z", System.Globalization.CultureInfo.InvariantCulture);
}
