using KonTumInvest.Data;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using static KonTumInvest.Leads.Tests.Clock.Moments;

namespace KonTumInvest.Leads.Tests.Deadlines;

/// <summary>On Monday 23 November 2026 at 10:00 an enquiry about land comes in: 8 working hours for the first answer, 10 working days in all.</summary>
public sealed class LeadClockTests
{
    private const string Resolution = "Resolution 2026-12-07 17:00";
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Clocks_FollowWhatIsWritten_FromEnquiryToTheNextAnswer(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        Assert.Equal(["FirstResponse 2026-11-24 10:30", Resolution], await host.RunningAsync(lead.Id));
        Assert.Equal("2026-11-24 10:30", await host.DueAsync(lead.Id));

        host.GoTo("2026-11-23 15:00");
        await host.AnswerAsync(lead.Id);
        Assert.Equal([Resolution], await host.RunningAsync(lead.Id));
        Assert.Equal("2026-12-07 17:00", await host.DueAsync(lead.Id));
        var first = await host.ClockAsync(lead.Id, ServiceStep.FirstResponse);
        Assert.Equal((At("2026-11-23 15:00"), 180, false), (first.EndedAt, first.WorkingMinutes, first.Dropped));

        host.GoTo("2026-11-24 20:00");
        await host.HearAsync(lead.Id);
        Assert.Equal(["NextResponse 2026-11-25 17:00", Resolution], await host.RunningAsync(lead.Id));
        Assert.Equal("2026-11-25 17:00", await host.DueAsync(lead.Id));

        host.GoTo("2026-11-25 09:00");
        await host.AnswerAsync(lead.Id);
        Assert.Equal([Resolution], await host.RunningAsync(lead.Id));
    }

    [Theory]
    [InlineData(MailNature.AutoReply)]
    [InlineData(MailNature.Bounce)]
    [InlineData(MailNature.Invitation)]
    public async Task Hear_AMachine_StartsNoClock(MailNature nature)
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var lead = await host.OpenLeadAsync();
        host.GoTo("2026-11-23 15:00");
        await host.AnswerAsync(lead.Id);

        host.GoTo("2026-11-23 16:00");
        await host.HearAsync(lead.Id, nature);

        Assert.Equal([Resolution], await host.RunningAsync(lead.Id));
    }

    [Fact]
    public async Task Log_ACall_IsAnAnswer_AMeetingThatIsPlannedIsNoneUntilItTakesPlace()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var (called, met) = (await host.OpenLeadAsync(), await host.OpenLeadAsync());
        host.GoTo("2026-11-23 11:00");

        await host.LogAsync(called.Id, ActivityKind.Call, At("2026-11-23 10:45"));
        await host.LogAsync(met.Id, ActivityKind.Meeting, At("2026-11-24 08:00"));

        Assert.Equal([Resolution], await host.RunningAsync(called.Id));
        Assert.Equal(["FirstResponse 2026-11-24 10:30", Resolution], await host.RunningAsync(met.Id));
        host.GoTo("2026-11-24 08:30");
        await host.Service<DeadlineSweep>().RunOnceAsync(Token);
        Assert.Equal([Resolution], await host.RunningAsync(met.Id));
        Assert.Empty(await host.NoticesAsync());
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Pause_MovesTheDueMomentByTheWorkingDaysOfWaiting(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        host.GoTo("2026-11-23 15:00");
        await host.AnswerAsync(lead.Id);
        var clocks = host.Service<LeadClocks>();

        host.GoTo("2026-11-25 09:00");
        Assert.True((await clocks.PauseAsync(lead.Id, "Chờ báo cáo tài chính", DeskActor.System, Token)).Succeeded);
        Assert.Equal([$"{Resolution} paused"], await host.RunningAsync(lead.Id));
        Assert.Null(await host.DueAsync(lead.Id));
        Assert.Equal("clock.paused-already", (await clocks.PauseAsync(lead.Id, "Nữa", DeskActor.System, Token)).Errors[0].Code);

        host.GoTo("2026-11-30 09:00");
        Assert.True((await clocks.ResumeAsync(lead.Id, DeskActor.System, Token)).Succeeded);

        // Three working days were waited: Thursday, Friday and Monday.
        Assert.Equal("2026-12-10 17:00", await host.DueAsync(lead.Id));
        Assert.Equal("clock.not-paused", (await clocks.ResumeAsync(lead.Id, DeskActor.System, Token)).Errors[0].Code);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Hear_TheInvestor_EndsThePauseByItself(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        host.GoTo("2026-11-23 15:00");
        await host.AnswerAsync(lead.Id);
        host.GoTo("2026-11-25 09:00");
        await host.Service<LeadClocks>().PauseAsync(lead.Id, "Chờ báo cáo", DeskActor.System, Token);

        host.GoTo("2026-11-26 09:00");
        await host.HearAsync(lead.Id);

        Assert.Equal(["NextResponse 2026-11-27 17:00", "Resolution 2026-12-08 17:00"], await host.RunningAsync(lead.Id));
        await using var database = await host.OpenAsync();
        Assert.Equal(At("2026-11-26 09:00"), (await database.Pauses.SingleAsync()).To);
        Assert.True(await database.Audit.AnyAsync(entry => entry.SubjectType == nameof(LeadPause) && entry.Act == "answered"));
    }

    [Fact]
    public async Task Pause_WhileAnAnswerIsOwed_IsRefused()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var lead = await host.OpenLeadAsync();

        var paused = await host.Service<LeadClocks>().PauseAsync(lead.Id, "Chờ", DeskActor.System, Token);

        Assert.Equal("clock.answer-owed", paused.Errors[0].Code);
        Assert.Equal("2026-11-24 10:30", await host.DueAsync(lead.Id));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Move_ToSpamAndBack_RunsOnAsIfNothingHadBeen(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        host.GoTo("2026-11-23 11:00");
        await host.MoveAsync(lead.Id, LeadStage.Spam);
        Assert.Empty(await host.RunningAsync(lead.Id));
        Assert.Null(await host.DueAsync(lead.Id));

        host.GoTo("2026-11-23 14:00");
        await host.MoveAsync(lead.Id, LeadStage.New);

        Assert.Equal(["FirstResponse 2026-11-24 10:30", Resolution], await host.RunningAsync(lead.Id));
        Assert.Equal("2026-11-24 10:30", await host.DueAsync(lead.Id));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Hear_ManyMailsAtOnceOnTwoNodes_StartsOneClock(DatabaseProvider provider)
    {
        await using var store = await TestDatabase.CreateAsync(provider);
        var time = new FakeTimeProvider(At("2026-11-23 10:00"));
        await using var host = LeadsHost.Join(store, time);
        await using var other = LeadsHost.Join(store, time);
        await host.Service<LeadsDatabase>().MigrateAsync(Token);
        var lead = await host.OpenLeadAsync();
        host.GoTo("2026-11-23 15:00");
        await host.AnswerAsync(lead.Id);

        host.GoTo("2026-11-24 09:00");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => (number % 2 == 0 ? host : other).HearAsync(lead.Id))));

        Assert.Equal(["NextResponse 2026-11-25 17:00", Resolution], await host.RunningAsync(lead.Id));
        Assert.Equal("2026-11-25 17:00", await host.DueAsync(lead.Id));
    }

    [Fact]
    public async Task Receipt_SaysWhenToExpectAnAnswer()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, now: At("2026-11-21 10:00"));

        await host.OpenLeadAsync();

        await using var database = await host.OpenAsync();
        var receipt = await database.Outbox.SingleAsync(mail => mail.Kind == Leads.Outbox.MailKind.EnquiryReceipt);
        Assert.Contains("cơ quan làm việc trở lại lúc 07:30 thứ Hai, 23/11/2026", receipt.TextBody, StringComparison.Ordinal);
        Assert.Contains("Quý vị sẽ nhận được trả lời trước 08:00 thứ Ba, 24/11/2026", receipt.TextBody, StringComparison.Ordinal);
    }
}
