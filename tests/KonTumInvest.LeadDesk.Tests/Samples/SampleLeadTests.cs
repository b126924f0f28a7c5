using KonTumInvest.Content.Time;
using KonTumInvest.LeadDesk.Samples;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Samples;
using KonTumInvest.Leads.Timeline.Invitations;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.LeadDesk.Tests.Samples;

public abstract class SampleLeadTests(DeskSite desk)
{
    [Fact]
    public async Task Samples_AreMadeOnce_ShownAsSuch_FillEveryScreen_AndGoWithoutATrace()
    {
        var real = await desk.LeadAsync();
        var (samples, removal) = (desk.Host.Service<SampleLeads>(), desk.Host.Service<SampleRemoval>());
        await removal.RemoveAsync(CancellationToken.None);
        var before = await CountsAsync();
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

            // To the board's own address: an answer is copied to every other.
            var own = desk.Host.Service<IOptions<MailOptions>>().Value.Own;
            var written = await database.Mails.Where(mail => ids.Contains(mail.LeadId!.Value) && mail.Direction == MailDirection.In).Select(mail => mail.To).ToListAsync();
            Assert.NotEmpty(written);
            Assert.All(written, to => Assert.Equal(own, to));
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

    private async Task AssertScreensAreFilledAsync()
    {
        var staff = desk.As(desk.Administrator);
        var waiting = (await staff.GetAsync("/leads/triage"))["items"]!.AsArray();
        var reasons = waiting.Select(item => item!["reason"]!.GetValue<string>()).ToList();
        Assert.Superset(new HashSet<string> { "Unsure", "Automatic", "BounceUnknown" }, reasons.ToHashSet());
        Assert.Contains(waiting, item => item!["suggested"] is not null);
        var parked = (await staff.GetAsync("/leads/outbox"))["items"]!.AsArray();
        Assert.Contains(parked, item => item!["recipient"]!.GetValue<string>().EndsWith(".example", StringComparison.Ordinal) && item["failure"]!.GetValue<string>() == "smtp-550-recipient");
        var requests = (await staff.GetAsync("/leads/privacy/requests"))["items"]!.AsArray();
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

    private async Task<string> CountsAsync()
    {
        await using var database = await desk.OpenAsync();
        return await RowCounts.OfAsync(database);
    }
}

[Collection(SamplesOnSqlite.Name)]
public sealed class SampleLeadTestsOnSqlite(SqliteSampleDesk desk) : SampleLeadTests(desk);

[Collection(SamplesOnPostgreSql.Name)]
public sealed class SampleLeadTestsOnPostgreSql(PostgreSqlSampleDesk desk) : SampleLeadTests(desk);
