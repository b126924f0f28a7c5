using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Tests.Deadlines;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Officers;

/// <summary>Whoever the rules give a lead to that comes in by the form is told by name.</summary>
public sealed class ArrivalNoticeTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Lead_FromTheForm_IsToldToItsOfficerOnce_AndToTheUnit_WithNothingOfTheInvestor(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");

        var lead = await host.OpenLeadAsync();

        await using var database = await host.OpenAsync();
        var notice = await database.Outbox.AsNoTracking().SingleAsync(mail => mail.Kind == MailKind.Notice);
        Assert.Equal(($"[{lead.Reference}] Hồ sơ mới do bạn phụ trách", "officer"), (notice.Subject, notice.Recipient!.Split('@')[0]));
        Assert.DoesNotContain(An.Enquiry().PersonName!, notice.TextBody, StringComparison.Ordinal);
        Assert.Equal(1, await database.Outbox.CountAsync(mail => mail.Kind == MailKind.EnquiryToUnit));
    }

    [Fact]
    public async Task Lead_WithoutAnOfficer_IsToldToTheUnitAlone()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await host.Staff.HireAsync(host, "manager", DeskRole.Manager, "industrial-parks");
        await host.Staff.HireAsync(host, "elsewhere", DeskRole.Officer, "clusters");

        var lead = await host.OpenLeadAsync();

        await using var database = await host.OpenAsync();
        Assert.True(lead.OfficerKey is null || lead.OfficerKey == host.Staff.People[0].Key);
        Assert.Equal(lead.OfficerKey is null ? 0 : 1, await database.Outbox.CountAsync(mail => mail.Kind == MailKind.Notice));
    }

    [Fact]
    public async Task Officer_WhoReadsTheUnitsMailbox_IsNotToldTwice()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        host.Staff.People[0] = host.Staff.People[0] with { Email = "Industrial-Parks@board.example" };

        await host.OpenLeadAsync();

        await using var database = await host.OpenAsync();
        Assert.False(await database.Outbox.AnyAsync(mail => mail.Kind == MailKind.Notice));
        Assert.Equal("industrial-parks@board.example", (await database.Outbox.SingleAsync(mail => mail.Kind == MailKind.EnquiryToUnit)).Recipient);
    }
}
