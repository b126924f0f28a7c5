using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Filing;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Deadlines;
using KonTumInvest.Leads.Tests.Inbound;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Timeline.Activities;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Tests.Desk;

/// <summary>How many statements common acts cost: limits that a careless change would break, and that can only go down.</summary>
/// <remarks>SQLite takes one statement for each row that is written, PostgreSQL one for many, so the limits are SQLite's.</remarks>
public sealed class StatementTests
{
    private const int EnquiryLimit = 43;
    private const int MailThatOpensLimit = 37;
    private const int MailAtALeadLimit = 27;
    private const int NoteLimit = 17;
    private const int StageLimit = 17;

    private readonly StatementCounter _statements = new();

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnEnquiry(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        await host.OpenLeadAsync();
        _statements.Reset();

        Assert.True((await host.Enquiries.SubmitAsync(An.Enquiry() with { FormToken = Guid.CreateVersion7(), Organisation = "Khác", Email = "other@sender.example" }, CancellationToken.None)).Succeeded);

        AssertAtMost(EnquiryLimit);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AMail_ThatOpensALead(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        var room = await Mailroom.OpenAsync(host);
        await room.TakeAsync(WireText.Mail("s1@x.example", "first@elsewhere.example"));
        _statements.Reset();

        var filed = await room.TakeAsync(WireText.Mail("s2@x.example", "second@elsewhere.example"));

        Assert.Equal(FilingOutcome.Opened, filed.Outcome);
        AssertAtMost(MailThatOpensLimit);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AMail_ThatAnswers(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        var room = await Mailroom.OpenAsync(host);
        await room.TakeAsync(WireText.Mail("s1@x.example", "first@elsewhere.example"));
        await room.TakeAsync(WireText.Mail("s2@x.example", "first@elsewhere.example", headers: ["In-Reply-To: <s1@x.example>"]));
        host.Time.Advance(TimeSpan.FromMinutes(5));
        _statements.Reset();

        var filed = await room.TakeAsync(WireText.Mail("s3@x.example", "first@elsewhere.example", headers: ["In-Reply-To: <s2@x.example>"]));

        Assert.Equal(FilingOutcome.AtLead, filed.Outcome);
        AssertAtMost(MailAtALeadLimit);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ANote(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        host.Time.Advance(TimeSpan.FromMinutes(5));
        _statements.Reset();

        var noted = await host.Service<ActivityService>().AddAsync(lead.Id, new SaveActivity { Kind = ActivityKind.Note, Body = "Đã gọi lại" }, DeskActor.System, CancellationToken.None);

        Assert.True(noted.Succeeded);
        AssertAtMost(NoteLimit);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AStageChange(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        host.Time.Advance(TimeSpan.FromMinutes(5));
        _statements.Reset();

        Assert.True((await host.Service<LeadService>().MoveAsync(lead.Id, new StageMove(LeadStage.Screened), lead.Version, DeskActor.System, CancellationToken.None)).Succeeded);

        AssertAtMost(StageLimit);
    }

    private async Task<LeadsHost> StartAsync(DatabaseProvider provider)
    {
        var host = await LeadsHost.StartAsync(
            provider,
            replace: services =>
            {
                services.ConfigureDbContext<SqliteLeadsDbContext>(context => context.AddInterceptors(_statements));
                services.ConfigureDbContext<PostgreSqlLeadsDbContext>(context => context.AddInterceptors(_statements));
            }
        );
        await host.Staff.HireAsync(host, "canbo", DeskRole.Officer, "investment", "industrial-parks");
        return host;
    }

    private void AssertAtMost(int limit) => Assert.True(_statements.Count is > 0 && _statements.Count <= limit, $"{_statements.Count} statements:\n{_statements.Text}");
}
