using KonTumInvest.Web.Components;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Web.Tests.Components;

public sealed class SiteClockTests
{
    [Theory]
    [InlineData("2026-02-28T16:59:59Z", "2026-02-28")]
    [InlineData("2026-02-28T17:00:00Z", "2026-03-01")]
    public void Today_AroundMidnightInVietNam_IsTheDayThere(string utc, string day)
    {
        var clock = new SiteClock(new FakeTimeProvider(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), clock.Today);
    }
}
