using System.Text.Json.Nodes;
using KonTumInvest.Content.Time;
using KonTumInvest.LeadDesk.Samples;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Samples;
using KonTumInvest.Leads.Timeline.Invitations;
using KonTumInvest.Leads.Timeline.Offers;
using KonTumInvest.Leads.Timeline.Tasks;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Samples;

public abstract class SampleLeadTests(DeskSite desk)
{
    [Fact]
    public async Task Samples_AreMadeOnce_ShownAsSuch_HurryNobody_AndGoWithoutATrace()
    {
        var real = await desk.LeadAsync();
        await desk.Host.Service<SampleRemoval>().RemoveAsync(CancellationToken.None);
        var before = await CountsAsync();
        var (samples, removal) = (desk.Host.Service<SampleLeads>(), desk.Host.Service<SampleRemoval>());
        var subjects = desk.Host.Service<PublishedSamples>().Find();

        var made = await samples.CreateAsync(subjects, CancellationToken.None);
        var again = await samples.CreateAsync(subjects, CancellationToken.None);

        Assert.Equal(60, made);
        Assert.Equal(0, again);
        await using (var database = await desk.OpenAsync())
        {
            var leads = await database.Leads.AsNoTracking().Where(lead => lead.Sample).ToListAsync();
            Assert.Equal(61, leads.Count);
            Assert.Equal(Enum.GetValues<LeadStage>().Order(), leads.Select(lead => lead.Stage).Distinct().Order());
            Assert.True(leads.Select(lead => lead.Source).Distinct().Count() >= 6);
            Assert.True(leads.Select(lead => lead.Country).Distinct().Count() >= 8);
            Assert.True(leads.Select(lead => lead.SectorCode).Distinct().Count() >= 3);
            Assert.All(leads, lead => Assert.True(lead.CreatedAt < desk.Time.GetUtcNow() && lead.OfficerKey is not null && lead.UnitCode is not null));
            var ids = leads.ConvertAll(lead => lead.Id);
            var facts = await database.LeadFacts.Where(fact => ids.Contains(fact.LeadId)).ToListAsync();
            Assert.Contains(facts, fact => fact.FirstKept == true);
            Assert.Contains(facts, fact => fact.FirstKept == false);
            var offered = await database.Offers.Where(offer => ids.Contains(offer.LeadId)).Select(offer => offer.NameVi).ToListAsync();
            Assert.NotEmpty(offered);
            Assert.All(offered, name => Assert.Contains("(", name, StringComparison.Ordinal));
            var today = VietnamTime.DateOf(desk.Time.GetUtcNow());
            var tasks = (await database.Tasks.Where(task => ids.Contains(task.LeadId) && task.DoneAt == null).ToListAsync()).ConvertAll(task => VietnamTime.DateOf(task.DueAt!.Value));
            Assert.Contains(tasks, due => due < today);
            Assert.Contains(today, tasks);
            Assert.Contains(tasks, due => due > today);
            var states = await database.Offers.Where(offer => ids.Contains(offer.LeadId)).Select(offer => offer.State).Distinct().ToListAsync();
            Assert.Superset(new HashSet<OfferState> { OfferState.Proposed, OfferState.Held, OfferState.Accepted, OfferState.Declined }, states.ToHashSet());
            var confidential = Assert.Single(leads, lead => lead.Confidential);
            Assert.NotNull(confidential.OfficerKey);
            Assert.True(await database.Activities.AnyAsync(visit => ids.Contains(visit.LeadId) && visit.Kind == ActivityKind.SiteVisit && visit.At > desk.Time.GetUtcNow() && visit.People.Any(person => person.Answer == MeetingAnswer.Accepted)));
            Assert.All(await database.Contacts.Where(contact => database.Leads.Any(lead => lead.Sample && lead.ContactId == contact.Id)).ToListAsync(), contact => Assert.EndsWith(".example", contact.Email!.Value, StringComparison.Ordinal));
        }

        var list = await desk.As(desk.Administrator).GetAsync("/leads?order=created&q=mau");
        Assert.Contains(list["items"]!.AsArray(), item => item!["sample"]!.GetValue<bool>());
        await AssertScreensAreFilledAsync();

        var removed = await removal.RemoveAsync(CancellationToken.None);

        Assert.Equal(61, removed);
        Assert.Equal(before, await CountsAsync());
        await using var after = await desk.OpenAsync();
        Assert.False(await after.Leads.AnyAsync(lead => lead.Sample));
        Assert.True(await after.Leads.AnyAsync(lead => lead.Id == real.Id));
        Assert.True(await after.Audit.AnyAsync(entry => entry.Reason == "Xóa dữ liệu mẫu"));
        Assert.Equal(0, await removal.RemoveAsync(CancellationToken.None));
    }

    [Fact]
    public async Task NobodyIsWrittenTo_AlsoOnceEverythingIsOverdue()
    {
        var received = desk.Smtp.Received.Count;
        await desk.Host.Service<SampleLeads>().CreateAsync(desk.Host.Service<PublishedSamples>().Find(), CancellationToken.None);
        desk.Time.Advance(TimeSpan.FromDays(30));
        desk.AdvanceToWorkingTime();
        await desk.Host.Service<DeadlineSweep>().RunOnceAsync(CancellationToken.None);
        await desk.Host.Service<TaskReminders>().RunOnceAsync(CancellationToken.None);
        await desk.Host.Service<DataRequestSweep>().RunOnceAsync(CancellationToken.None);
        await desk.Host.Service<HoldSweep>().RunOnceAsync(CancellationToken.None);
        await desk.Host.Service<OutboxSender>().RunOnceAsync(CancellationToken.None);

        await using (var database = await desk.OpenAsync())
        {
            var references = (await database.Leads.Where(lead => lead.Sample).Select(lead => lead.Reference).ToListAsync()).ConvertAll(reference => reference.ToString());
            references.AddRange((await database.DataRequests.Where(request => request.Phone!.StartsWith("+1202555")).Select(request => request.Reference).ToListAsync()).Select(reference => reference.ToString()));
            Assert.Equal(63, references.Count);
            var written = await database.Outbox.Where(mail => mail.Status != MailStatus.Parked).Select(mail => mail.Subject + mail.TextBody + mail.Recipient).ToListAsync();
            Assert.DoesNotContain(written, words => references.Exists(reference => words.Contains(reference, StringComparison.Ordinal)) || words.Contains("sample.example", StringComparison.Ordinal));
        }

        Assert.DoesNotContain(desk.Smtp.Received.Skip(received), mail => mail.Message.To.ToString().Contains("-sample.example", StringComparison.Ordinal));
        await desk.Host.Service<SampleRemoval>().RemoveAsync(CancellationToken.None);
    }

    [Fact]
    public async Task WhatStaffMadeOfSamples_GoesWithThem()
    {
        // Colleagues were told of the lead that was opened.
        var before = await CountsAsync("leads_outbox");
        await desk.Host.Service<SampleLeads>().CreateAsync(desk.Host.Service<PublishedSamples>().Find(), CancellationToken.None);
        var staff = desk.As(desk.Administrator);
        var waiting = await AllAsync(staff, "/leads/triage");
        JsonNode From(string address) => waiting.Single(item => item!["fromAddress"]?.GetValue<string>() == address)!;
        var (named, unsure) = (From("consultant@advisers-sample.example"), From("investment@duoclieu-ngocmau.example"));

        await staff.DoAsync(HttpMethod.Post, $"/leads/triage/{named["id"]}/assignment", new { leadId = named["suggested"]!["id"]!.GetValue<Guid>(), sender = "Join", expectedVersion = named["version"]!.GetValue<int>() });
        await staff.DoAsync(HttpMethod.Post, $"/leads/triage/{unsure["id"]}/lead", new { expectedVersion = unsure["version"]!.GetValue<int>() });
        var removed = await desk.Host.Service<SampleRemoval>().RemoveAsync(CancellationToken.None);

        Assert.Equal(62, removed);
        Assert.Equal(before, await CountsAsync("leads_outbox"));
    }

    [Fact]
    public async Task Remove_KeepsASampleThatRealWorkWasJoinedWith()
    {
        var samples = desk.Host.Service<SampleRemoval>();
        await desk.Host.Service<SampleLeads>().CreateAsync(new SampleSubjects([], [], []), CancellationToken.None);
        var real = await desk.LeadAsync();
        Guid kept;
        await using (var database = await desk.OpenAsync())
        {
            kept = await database.Leads.Where(lead => lead.Sample).Select(lead => lead.Id).FirstAsync();
            await database.LeadEnquiries.Where(link => link.LeadId == real.Id).ExecuteUpdateAsync(link => link.SetProperty(stored => stored.LeadId, kept));
        }

        var removed = await samples.RemoveAsync(CancellationToken.None);

        Assert.Equal(60, removed);
        await using (var database = await desk.OpenAsync())
        {
            Assert.Equal([kept], await database.Leads.Where(lead => lead.Sample).Select(lead => lead.Id).ToListAsync());
            await database.LeadEnquiries.Where(link => link.LeadId == kept).ExecuteUpdateAsync(link => link.SetProperty(stored => stored.LeadId, real.Id));
        }

        Assert.Equal(1, await samples.RemoveAsync(CancellationToken.None));
    }

    private async Task AssertScreensAreFilledAsync()
    {
        var staff = desk.As(desk.Administrator);
        var waiting = await AllAsync(staff, "/leads/triage");
        var reasons = waiting.Select(item => item!["reason"]!.GetValue<string>()).ToList();
        Assert.Superset(new HashSet<string> { "Unsure", "Automatic", "BounceUnknown" }, reasons.ToHashSet());
        Assert.Contains(waiting, item => item!["suggested"] is not null);
        var parked = await AllAsync(staff, "/leads/outbox");
        Assert.Contains(parked, item => item!["recipient"]!.GetValue<string>().EndsWith(".example", StringComparison.Ordinal) && item["failure"]!.GetValue<string>() == "smtp-550-recipient");
        var requests = await AllAsync(staff, "/leads/privacy/requests");
        Assert.Contains(requests, request => request!["state"]!.GetValue<string>() == "Received" && !request["answer"]!["late"]!.GetValue<bool>());
        Assert.Contains(requests, request => request!["state"]!.GetValue<string>() == "Done");
        var import = (await staff.GetAsync("/leads/imports")).AsArray().Single(item => item!["fileName"]!.GetValue<string>() == "danh-sach-mau.csv")!;
        Assert.Equal("Finished", import["state"]!.GetValue<string>());
        await using var database = await desk.OpenAsync();
        var id = import["id"]!.GetValue<Guid>();
        Assert.Equal([ImportRowState.Imported, ImportRowState.Skipped, ImportRowState.Wrong], await database.ImportRows.Where(row => row.ImportId == id).OrderBy(row => row.Number).Select(row => row.State).ToListAsync());
        var doubled = await database.Leads.Where(lead => lead.Sample && !lead.Confidential && database.Leads.Any(other => other.Id != lead.Id && other.Sample && !other.Confidential && other.OrganisationId == lead.OrganisationId)).Select(lead => lead.Id).FirstAsync();
        var like = (await staff.GetAsync($"/leads/{doubled}/duplicates"))["items"]!.AsArray();
        Assert.Contains(like, item => item!["score"]!.GetValue<int>() > 50);
        Assert.True(await database.Audit.AnyAsync(entry => entry.SubjectId == id && entry.ActorKey != null));
    }

    // Other tests fill pages, too.
    private static async Task<List<JsonNode?>> AllAsync(EditorClient staff, string path)
    {
        var (all, after) = (new List<JsonNode?>(), string.Empty);
        do
        {
            var page = await staff.GetAsync($"{path}?after={after}");
            all.AddRange(page["items"]!.AsArray());
            after = page["next"]?.GetValue<string>();
        } while (!string.IsNullOrEmpty(after));

        return all;
    }

    /// <summary>How many rows there are of everything but the audit, what people were told, and the numbers that were given out.</summary>
    private async Task<string> CountsAsync(params string[] others)
    {
        string[] kept = ["leads_audit", "leads_looks", "leads_reference_sequences", "leads_data_request_sequences", .. others];
        await using var database = await desk.OpenAsync();
        var tables = database.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Except(kept).Order(StringComparer.Ordinal).ToList();
        var counts = new List<string>();
        foreach (var table in tables)
        {
#pragma warning disable EF1002 // the names are the model's own
            var count = await database.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"").SingleAsync();
#pragma warning restore EF1002
            counts.Add($"{table}: {count}");
        }

        Assert.True(counts.Count > 40, $"{counts.Count} tables");
        return string.Join('\n', counts);
    }
}

[Collection(OnSqlite.Name)]
public sealed class SampleLeadTestsOnSqlite(SqliteDesk desk) : SampleLeadTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class SampleLeadTestsOnPostgreSql(PostgreSqlDesk desk) : SampleLeadTests(desk);
