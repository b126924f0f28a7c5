using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Holds;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Privacy.Retention;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Deadlines;
using KonTumInvest.Leads.Tests.Inbound;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Leads.Tests.Privacy;

public sealed class RetentionTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sweep_IsOffUntilSomebodyTurnsItOn_AndThenTakesWhatIsDue_Once(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var (lost, held, open) = (await OpenAsync(host, "lost"), await OpenAsync(host, "held"), await OpenAsync(host, "open"));
        await host.MoveAsync(lost.Id, LeadStage.Lost);
        await host.MoveAsync(held.Id, LeadStage.Lost);
        Assert.True((await host.Service<LegalHolds>().SetAsync(held.Id, "Thanh tra", null, DeskActor.System, Token)).Succeeded);
        host.Time.Advance(TimeSpan.FromDays(24 * 31));
        var sweep = host.Service<RetentionSweep>();

        Assert.Null(await sweep.RunOnceAsync(Token));
        var preview = (await host.Service<RetentionDryRun>().RunAsync(Rules(active: true), DeskActor.System, Token)).Value.Rules[0];
        await TurnOnAsync(host);
        var first = await sweep.RunOnceAsync(Token);
        var again = await sweep.RunOnceAsync(Token);

        Assert.Equal((2, 1), (preview.Count, preview.Held));
        Assert.Equal([lost.Reference.ToString(), held.Reference.ToString()], preview.Leads.Select(lead => lead.Reference).Order());
        Assert.Equal(1, first);
        Assert.Null(again);
        await using var database = await host.OpenAsync();
        var erased = await database.Leads.SingleAsync(lead => lead.Id == lost.Id);
        Assert.Equal(lost.Reference.ToString(), erased.Title);
        Assert.NotNull(erased.ErasedAt);
        Assert.Null((await database.Contacts.SingleAsync(contact => contact.Id == lost.ContactId)).Email);
        Assert.Equal("held@sender.example", (await database.Contacts.SingleAsync(contact => contact.Id == held.ContactId)).EmailNormalized);
        Assert.Equal("open@sender.example", (await database.Contacts.SingleAsync(contact => contact.Id == open.ContactId)).EmailNormalized);
        Assert.Empty(await MarkSearch.InDatabaseAsync(database, ["lost@sender.example"]));
        var run = Assert.Single((await host.Service<RetentionLog>().ReadAsync(DeskActor.System, Token)).Value);
        Assert.NotNull(run.EndedAt);
        Assert.Equal([("lost", RetentionOutcome.Done, 1), ("lost", RetentionOutcome.Held, 1)], run.Counts.Select(count => (count.Rule, count.Outcome, count.Count)).Order());
        Assert.Equal(2, (await host.Service<RetentionLog>().LeadsAsync(run.Id, DeskActor.System, Token)).Value.Length);
        host.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await sweep.RunOnceAsync(Token));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sweep_OfALead_LeavesPeopleWhoHaveAnother(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lost = await OpenAsync(host, "same");
        await host.MoveAsync(lost.Id, LeadStage.Lost);
        host.Time.Advance(TimeSpan.FromDays(24 * 31));
        var current = await OpenAsync(host, "same");
        await TurnOnAsync(host);

        Assert.Equal(1, await host.Service<RetentionSweep>().RunOnceAsync(Token));

        await using var database = await host.OpenAsync();
        var (erased, kept) = (await database.Leads.Include(lead => lead.Contact).SingleAsync(lead => lead.Id == lost.Id), await database.Leads.Include(lead => lead.Contact).SingleAsync(lead => lead.Id == current.Id));
        Assert.NotNull(erased.Contact.ErasedAt);
        Assert.NotEqual(erased.ContactId, kept.ContactId);
        Assert.Equal("same@sender.example", kept.Contact.EmailNormalized);
        Assert.Equal("same@sender.example", (await database.Enquiries.SingleAsync(enquiry => database.LeadEnquiries.Any(link => link.Id == enquiry.Id && link.LeadId == kept.Id))).EmailNormalized);
        Assert.Equal(1, await database.Enquiries.CountAsync(enquiry => enquiry.EmailNormalized == "same@sender.example"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sweep_TakesFiles_MailOfNoLead_RawMails_Copies_AndLooks(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var spam = await OpenAsync(host, "spam");
        await host.MoveAsync(spam.Id, LeadStage.Spam);
        var room = await Mailroom.OpenAsync(host);
        var waiting = await room.TakeAsync(WireText.Mail("w1@stranger.example", "stranger@elsewhere.example", "Tu dong", headers: ["Auto-Submitted: auto-replied"]));
        await host.Outbox.RunOnceAsync(Token);
        host.Service<LeadLooks>().Note(new DeskActor { Role = DeskRole.Director, Key = Guid.CreateVersion7() }, spam.Id, LookKinds.Page);
        await host.Service<LeadLooks>().FlushAsync(Token);
        host.Time.Advance(TimeSpan.FromDays(24 * 31));
        await TurnOnAsync(host);

        await host.Service<RetentionSweep>().RunOnceAsync(Token);

        await using var database = await host.OpenAsync();
        Assert.False(await database.Attachments.AnyAsync());
        Assert.Equal("spam@sender.example", (await database.Contacts.SingleAsync(contact => contact.Id == spam.ContactId)).EmailNormalized);
        Assert.Equal(string.Empty, (await room.StoredAsync(waiting)).FromAddress);
        Assert.False(await database.RawMails.AnyAsync());
        Assert.All(await database.Outbox.ToListAsync(), row => Assert.Equal((null, string.Empty), (row.Recipient, row.TextBody)));
        Assert.False(await database.Looks.AnyAsync());
        Assert.Equal(["copies", "looks", "spam-files", "triage"], (await host.Service<RetentionLog>().ReadAsync(DeskActor.System, Token)).Value[0].Counts.Select(count => count.Rule));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sweep_ByTwoNodes_RunsOnOne_AndGoesOnWhereOneDied(DatabaseProvider provider)
    {
        await using var store = await TestDatabase.CreateAsync(provider);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        await using var host = LeadsHost.Join(store, time);
        await using var other = LeadsHost.Join(store, time);
        await host.Service<LeadsDatabase>().MigrateAsync(Token);
        await TurnOnAsync(host);
        await using (var database = await host.OpenAsync())
        {
            // A node began the day and is gone.
            database.RetentionRuns.Add(new RetentionRun { Id = Guid.CreateVersion7(), Day = new DateOnly(2026, 11, 23), RulesNumber = 1, StartedAt = time.GetUtcNow(), LeaseUntil = time.GetUtcNow().AddMinutes(10), LeaseOwner = Guid.CreateVersion7() });
            await database.SaveChangesAsync();
        }

        Assert.Null(await host.Service<RetentionSweep>().RunOnceAsync(Token));
        time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(0, await host.Service<RetentionSweep>().RunOnceAsync(Token));
        Assert.Null(await other.Service<RetentionSweep>().RunOnceAsync(Token));
    }

    [Fact]
    public async Task Save_OfWrongRules_SaysEachPlace_AndIsForThoseWithTheRight()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var settings = host.Service<RetentionSettings>();
        const string Wrong = """
            { "active": true, "rules": [
              { "code": "a", "name": { "vi": "A" }, "basis": { "vi": "B" }, "scope": "lost", "afterMonths": 0, "act": "delete" },
              { "code": "a", "name": { "vi": "" }, "basis": { "vi": "B" }, "scope": "lost", "afterMonths": 1, "act": "delete" } ] }
            """;

        var shipped = await settings.ReadAsync(Token);
        var wrong = await settings.SaveAsync(Wrong, 0, null, DeskActor.System, Token);
        var manager = await settings.SaveAsync(shipped.Value.ToJson(), 0, null, new DeskActor { Role = DeskRole.Manager, Key = Guid.CreateVersion7() }, Token);

        Assert.False(shipped.Value.Active);
        Assert.Contains(shipped.Value.Rules, rule => rule.Scope == RetentionScope.Looks);
        Assert.Equal(
            ["rules[0] retention.act", "rules[0] retention.months", "rules[1] retention.act", "rules[1] retention.code", "rules[1] retention.name", "rules[1] retention.twice"],
            wrong.Errors.Select(error => $"{error.Field} {error.Code}").Order()
        );
        Assert.Equal("retention.unreadable", (await settings.SaveAsync("[]", 0, null, DeskActor.System, Token)).Errors[0].Code);
        Assert.Equal(DeskErrors.Forbidden, manager.Errors[0]);
        Assert.Equal(DeskErrors.Forbidden, (await host.Service<RetentionDryRun>().RunAsync(shipped.Value.ToJson(), new DeskActor { Role = DeskRole.Director }, Token)).Errors[0]);
        Assert.True((await settings.SaveAsync(shipped.Value.ToJson(), 0, null, DeskActor.System, Token)).Succeeded);
        Assert.Equal(RuleErrors.ChangedMeanwhile, (await settings.SaveAsync(shipped.Value.ToJson(), 0, null, DeskActor.System, Token)).Errors[0]);
    }

    private static async Task<Lead> OpenAsync(LeadsHost host, string name)
    {
        var enquiry = An.Enquiry() with { FormToken = Guid.CreateVersion7(), Email = $"{name}@sender.example", Message = name, Attachments = [new AttachmentUpload("a.pdf", SampleFiles.Pdf())] };
        var receipt = (await host.Enquiries.SubmitAsync(enquiry, Token)).Value;
        await using var database = await host.OpenAsync();
        return await database.Leads.AsNoTracking().SingleAsync(lead => lead.Reference == receipt.Reference);
    }

    private static async Task TurnOnAsync(LeadsHost host) => Assert.True((await host.Service<RetentionSettings>().SaveAsync(Rules(active: true), 0, null, DeskActor.System, Token)).Succeeded);

    private static string Rules(bool active)
    {
        static string Rule(string code, string scope, string act) =>
            $$"""{ "code": "{{code}}", "name": { "vi": "A" }, "basis": { "vi": "B" }, "scope": "{{scope}}", "afterMonths": 20, "act": "{{act}}" }""";
        string[] rules = [Rule("lost", "lost", "eraseIdentity"), Rule("spam-files", "spam", "deleteFiles"), Rule("triage", "triage", "eraseIdentity"), Rule("raw", "rawMails", "delete"), Rule("copies", "sentCopies", "eraseIdentity"), Rule("looks", "looks", "delete")];
        return $$"""{ "active": {{(active ? "true" : "false")}}, "rules": [{{string.Join(',', rules)}}] }""";
    }
}
