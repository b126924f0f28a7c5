using System.Globalization;
using KonTumInvest.Content.Time;
using KonTumInvest.LeadDesk.Access;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Pipeline;

/// <summary>Whoever is given a lead is told, and whoever gives one knows who is there.</summary>
public abstract class AssignmentNoticeTests(DeskSite desk)
{
    [Fact]
    public async Task Officer_WhoIsGivenALead_IsToldInHisLanguage_WithTheWayToIt_AndNothingOfTheInvestor()
    {
        var lead = await desk.LeadAsync();

        await GiveAsync(desk.Manager, lead, desk.SecondOfficer, "Nói tiếng Anh với bà Trần");

        var mail = await desk.ArrivedAsync($"[{lead.Reference}] A lead for you");
        Assert.Equal("Second Officer", mail.To.Mailboxes.Single().Name);
        Assert.Contains($"/lead/{lead.Id}", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Thử nghiệm", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeputyOfAnOfficerWhoIsAway_IsToldAsWell_AndTheAbsenceIsSeenBefore()
    {
        var deputy = await desk.HireAsync("Người thay", "vi", DeskGroups.Officers, "industrial-parks");
        var away = await desk.HireAsync("Người vắng", "vi", DeskGroups.Officers, "industrial-parks");
        var last = VietnamTime.DateOf(desk.Time.GetUtcNow()).AddDays(2_000);
        await using (var database = await desk.OpenAsync())
        {
            await database.Officers.Where(officer => officer.Id == away).ExecuteUpdateAsync(set => set.SetProperty(officer => officer.AbsentFrom, new DateOnly(2026, 11, 1)).SetProperty(officer => officer.AbsentTo, last).SetProperty(officer => officer.DeputyKey, deputy).SetProperty(officer => officer.TakesLeads, false));
            await database.Officers.Where(officer => officer.Id == deputy).ExecuteUpdateAsync(set => set.SetProperty(officer => officer.TakesLeads, false));
        }

        var colleague = (await desk.As(desk.Officer).GetAsync("/leads/lookups"))["officers"]!.AsArray().Single(officer => officer!["key"]!.GetValue<Guid>() == away)!;
        var lead = await desk.LeadAsync();
        await GiveAsync(desk.Officer, lead, away, "Biết rõ khu này");

        Assert.True(colleague["away"]!.GetValue<bool>());
        Assert.Equal(last.ToString("O", CultureInfo.InvariantCulture), colleague["awayTo"]!.GetValue<string>());
        Assert.Equal(deputy, colleague["deputyKey"]!.GetValue<Guid>());
        Assert.Equal("industrial-parks", colleague["units"]![0]!.GetValue<string>());
        Assert.Equal(2, await ToldAsync(lead));
    }

    [Theory]
    [InlineData(true, true, 0)]
    [InlineData(false, false, 0)]
    [InlineData(false, true, 1)]
    public async Task Mail_IsSentOnce_ToSomebodyElse_WhereItIsWished(bool toHimself, bool tell, int mails)
    {
        var lead = await desk.LeadAsync();
        var to = toHimself ? desk.Manager : desk.SecondOfficer;

        await desk.As(desk.Manager).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/assignment", new { unitCode = "industrial-parks", officerKey = to, reason = "Thử", tell, expectedVersion = lead.Version });
        await desk.As(desk.Manager).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/assignment", new { unitCode = "industrial-parks", officerKey = to, reason = "Lần nữa", tell, expectedVersion = lead.Version + 1 });

        Assert.Equal(mails, await ToldAsync(lead));
    }

    [Fact]
    public async Task LeadThatIsTypedIn_IsToldToWhoeverAnswersForIt()
    {
        var form = new { formToken = Guid.CreateVersion7(), source = "Visitor", personName = "Khách Đến Thăm", phone = "0905 123 456" };

        await desk.As(desk.Administrator).DoAsync(HttpMethod.Post, "/leads", form);

        await using var database = await desk.OpenAsync();
        var lead = await database.Leads.SingleAsync(stored => stored.Id == form.formToken);
        Assert.NotNull(lead.OfficerKey);
        Assert.NotEqual(desk.Administrator, lead.OfficerKey);
        Assert.InRange(await ToldAsync(lead), 1, 2);
    }

    private async Task GiveAsync(Guid giver, Lead lead, Guid to, string reason) =>
        await desk.As(giver).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/assignment", new { unitCode = "industrial-parks", officerKey = to, reason, expectedVersion = lead.Version });

    private async Task<int> ToldAsync(Lead lead)
    {
        await using var database = await desk.OpenAsync();
        var (vi, en) = ($"[{lead.Reference}] Bạn được giao một hồ sơ", $"[{lead.Reference}] A lead for you");
        return await database.Outbox.CountAsync(mail => mail.Subject == vi || mail.Subject == en);
    }
}

[Collection(OnSqlite.Name)]
public sealed class AssignmentNoticeTestsOnSqlite(SqliteDesk desk) : AssignmentNoticeTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class AssignmentNoticeTestsOnPostgreSql(PostgreSqlDesk desk) : AssignmentNoticeTests(desk);
