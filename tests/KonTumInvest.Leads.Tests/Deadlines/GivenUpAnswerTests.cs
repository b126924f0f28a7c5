using KonTumInvest.Data;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Outbox.Parked;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using static KonTumInvest.Leads.Tests.Clock.Moments;

namespace KonTumInvest.Leads.Tests.Deadlines;

/// <summary>As <see cref="LeadClockTests"/>: an answer that could not be sent is none.</summary>
public sealed class GivenUpAnswerTests
{
    private const string First = "FirstResponse 2026-11-24 10:30";
    private const string Resolution = "Resolution 2026-12-07 17:00";
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task FirstAnswer_ThatIsGivenUpAndSetAside_LeavesTheFirstAnswerOwedFromTheBeginning(DatabaseProvider provider)
    {
        await using var smtp = new LoopbackSmtpServer();
        await using var host = await LeadsHost.StartAsync(provider, smtp.Settings);
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        await host.Staff.HireAsync(host, "manager", DeskRole.Manager, "industrial-parks");
        var lead = await host.OpenLeadAsync();

        await AnswerInVainAsync(host, smtp, lead.Id);
        var givenUp = await host.RunningAsync(lead.Id);
        Assert.True((await host.Service<ParkedMails>().SetAsideAsync(await ParkedAsync(host), DeskActor.System, Token)).Succeeded);

        Assert.Equal([First, Resolution], givenUp);
        Assert.Equal([First, Resolution], await host.RunningAsync(lead.Id));
        Assert.Equal("2026-11-24 10:30", await host.DueAsync(lead.Id));
        var fact = await FactAsync(host, lead.Id);
        Assert.Equal((null, null, 0, At("2026-11-24 10:30")), (fact.FirstMinutes, fact.FirstKept, fact.Answered, fact.FirstDueAt));
        host.GoTo("2026-11-24 08:31");
        await host.Service<DeadlineSweep>().RunOnceAsync(Token);
        host.GoTo("2026-11-24 10:31");
        await host.Service<DeadlineSweep>().RunOnceAsync(Token);
        Assert.Equal(["officer: Sắp đến hạn: trả lời lần đầu", "manager: Quá hạn: trả lời lần đầu"], (await host.NoticesAsync()).Where(notice => notice.Contains("đến hạn") || notice.Contains("Quá hạn")));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task FirstAnswer_ThatIsSentAgain_CountsFromWhenItLeft(DatabaseProvider provider)
    {
        await using var smtp = new LoopbackSmtpServer();
        await using var host = await LeadsHost.StartAsync(provider, smtp.Settings);
        var lead = await host.OpenLeadAsync();
        await AnswerInVainAsync(host, smtp, lead.Id);
        host.GoTo("2026-11-23 16:00");
        await host.HearAsync(lead.Id);
        var heard = await host.RunningAsync(lead.Id);

        smtp.UnknownRecipients.Clear();
        host.GoTo("2026-11-24 08:00");
        Assert.True((await host.Service<ParkedMails>().SendAgainAsync(await ParkedAsync(host), DeskActor.System, Token)).Succeeded);
        var waiting = await host.RunningAsync(lead.Id);
        host.GoTo("2026-11-24 09:00");
        await host.Outbox.RunOnceAsync(Token);

        // The investor who writes again meanwhile is owed the same first answer.
        Assert.Equal([First, Resolution], heard);
        Assert.Equal([First, Resolution], waiting);
        Assert.Equal([Resolution], await host.RunningAsync(lead.Id));
        var clock = await host.ClockAsync(lead.Id, ServiceStep.FirstResponse);
        Assert.Equal((At("2026-11-24 09:00"), 390), (clock.EndedAt, clock.WorkingMinutes));
        var fact = await FactAsync(host, lead.Id);
        Assert.Equal((390, true, 2), (fact.FirstMinutes, fact.FirstKept, fact.Answered));
    }

    [Fact]
    public async Task NextAnswer_ThatIsGivenUp_LeavesTheNextAnswerOwed()
    {
        await using var smtp = new LoopbackSmtpServer();
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, smtp.Settings);
        var lead = await host.OpenLeadAsync();
        host.GoTo("2026-11-23 10:30");
        await host.AnswerAsync(lead.Id);
        host.GoTo("2026-11-23 11:00");
        await host.HearAsync(lead.Id);
        var owed = await host.RunningAsync(lead.Id);

        await AnswerInVainAsync(host, smtp, lead.Id);

        Assert.StartsWith("NextResponse", owed[0], StringComparison.Ordinal);
        Assert.Equal(owed, await host.RunningAsync(lead.Id));
    }

    // What was written before has gone; the answer of 15:00 is refused.
    private static async Task AnswerInVainAsync(LeadsHost host, LoopbackSmtpServer smtp, Guid leadId)
    {
        await host.Outbox.RunOnceAsync(Token);
        smtp.UnknownRecipients.Add("investor@sender.example");
        host.GoTo("2026-11-23 15:00");
        await host.AnswerAsync(leadId);
        Assert.Equal(1, (await host.Outbox.RunOnceAsync(Token)).Parked);
    }

    private static async Task<Guid> ParkedAsync(LeadsHost host)
    {
        await using var database = await host.OpenAsync();
        return await database.Outbox.Where(mail => mail.Status == MailStatus.Parked && mail.Kind == MailKind.LeadMail).Select(mail => mail.Id).SingleAsync();
    }

    private static async Task<LeadFact> FactAsync(LeadsHost host, Guid leadId)
    {
        await using var database = await host.OpenAsync();
        return await database.LeadFacts.AsNoTracking().SingleAsync(fact => fact.LeadId == leadId);
    }
}
