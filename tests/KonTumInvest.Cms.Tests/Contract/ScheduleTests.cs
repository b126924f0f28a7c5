using KonTumInvest.Cms.Publishing;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>Publishing and expiring at a set time, per culture.</summary>
public sealed class ScheduleTests(ContractHost host) : ContractTest(host)
{
    [Fact]
    public async Task Schedule_BecomesDue_PublishesThenExpiresThatCulture()
    {
        var key = await CreateArticleAsync("Hẹn giờ", "Scheduled");
        var due = DateTimeOffset.UtcNow.AddHours(1);
        await ScheduleAsync(key, "vi", due, due.AddDays(1));

        Content.PerformScheduledPublish(DateTime.UtcNow);
        var before = ReadTitle(key, "vi");
        Content.PerformScheduledPublish(due.UtcDateTime.AddMinutes(1));
        var during = ReadTitle(key, "vi");
        var otherCulture = ReadTitle(key, "en");
        Content.PerformScheduledPublish(due.UtcDateTime.AddDays(1).AddMinutes(1));
        var after = ReadTitle(key, "vi");

        Assert.Null(before);
        Assert.Equal("Hẹn giờ", during);
        Assert.Null(otherCulture);
        Assert.Null(after);
    }

    [Fact]
    public async Task Schedule_SurvivesARestart()
    {
        var key = await CreateArticleAsync("Hẹn rồi tắt máy", "Scheduled, then off");
        var due = DateTimeOffset.UtcNow.AddHours(2);
        await ScheduleAsync(key, "vi", due, null);

        Host.Restart();
        Content.PerformScheduledPublish(due.UtcDateTime.AddMinutes(1));

        Assert.Equal("Hẹn rồi tắt máy", ReadTitle(key, "vi"));
        Assert.Empty(Content.GetContentScheduleByContentId(key).FullSchedule);
    }

    [Fact]
    public async Task PlansThatAreDue_AreCarriedOutOnce()
    {
        var key = await CreateArticleAsync("Đến giờ thì đăng", "Published when due");
        var clock = new MovableClock();
        var plans = new PlannedPublishing(Content, Site.Service<IUmbracoContextFactory>(), [], clock, NullLogger<PlannedPublishing>.Instance);
        await ScheduleAsync(key, "vi", clock.GetUtcNow().AddHours(3), null);
        await ScheduleAsync(key, "en", clock.GetUtcNow().AddHours(4), clock.GetUtcNow().AddHours(6));

        Assert.Equal(0, await plans.RunOnceAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromHours(3.5));
        Assert.Equal(1, await plans.RunOnceAsync(CancellationToken.None));
        Assert.Equal(0, await plans.RunOnceAsync(CancellationToken.None));
        Assert.Equal(("Đến giờ thì đăng", null), (ReadTitle(key, "vi"), ReadTitle(key, "en")));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await plans.RunOnceAsync(CancellationToken.None));
        Assert.Equal(("Đến giờ thì đăng", "Published when due"), (ReadTitle(key, "vi"), ReadTitle(key, "en")));
        clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await plans.RunOnceAsync(CancellationToken.None));
        Assert.Equal(("Đến giờ thì đăng", null), (ReadTitle(key, "vi"), ReadTitle(key, "en")));
    }

    private async Task ScheduleAsync(Guid key, string culture, DateTimeOffset publish, DateTimeOffset? expire)
    {
        var schedule = new ContentScheduleModel { PublishDate = publish, UnpublishDate = expire };
        var scheduled = await Publishing.PublishAsync(key, [new() { Culture = culture, Schedule = schedule }], Editor);
        Assert.True(scheduled.Success, scheduled.Status.ToString());
    }
}
