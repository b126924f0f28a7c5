using KonTumInvest.LeadDesk.Samples;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Samples;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Samples;

public abstract class SampleLeadTests(DeskSite desk)
{
    [Fact]
    public async Task Samples_AreMadeOnce_ShownAsSuch_HurryNobody_AndGoWithoutATrace()
    {
        var real = await desk.LeadAsync();
        var before = await CountsAsync();
        var samples = desk.Host.Service<SampleLeads>();
        var subjects = desk.Host.Service<PublishedSamples>().Find();

        var made = await samples.CreateAsync(subjects, CancellationToken.None);
        var again = await samples.CreateAsync(subjects, CancellationToken.None);

        Assert.Equal(60, made);
        Assert.Equal(0, again);
        await using (var database = await desk.OpenAsync())
        {
            var leads = await database.Leads.AsNoTracking().Where(lead => lead.Sample).ToListAsync();
            Assert.Equal(60, leads.Count);
            Assert.True(leads.Select(lead => lead.Stage).Distinct().Count() >= 11, "nearly every stage is there");
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
            Assert.True(await database.Tasks.AnyAsync(task => ids.Contains(task.LeadId) && task.DueAt < desk.Time.GetUtcNow()));
            Assert.All(await database.Contacts.Where(contact => database.Leads.Any(lead => lead.Sample && lead.ContactId == contact.Id)).ToListAsync(), contact => Assert.EndsWith(".example", contact.Email!.Value, StringComparison.Ordinal));
        }

        var list = await desk.As(desk.Administrator).GetAsync("/leads?order=created&q=mau");
        Assert.Contains(list["items"]!.AsArray(), item => item!["sample"]!.GetValue<bool>());
        await desk.Host.Service<DeadlineSweep>().RunOnceAsync(CancellationToken.None);
        await using (var database = await desk.OpenAsync())
        {
            var references = await database.Leads.Where(lead => lead.Sample).Select(lead => lead.Reference).ToListAsync();
            var subjectsOfMails = await database.Outbox.Select(mail => mail.Subject).ToListAsync();
            Assert.DoesNotContain(subjectsOfMails, subject => references.Exists(reference => subject.Contains(reference.ToString(), StringComparison.Ordinal)));
        }

        var removed = await samples.RemoveAsync(CancellationToken.None);

        Assert.Equal(60, removed);
        Assert.Equal(before, await CountsAsync());
        await using var after = await desk.OpenAsync();
        Assert.False(await after.Leads.AnyAsync(lead => lead.Sample));
        Assert.True(await after.Leads.AnyAsync(lead => lead.Id == real.Id));
        Assert.True(await after.Audit.AnyAsync(entry => entry.Reason == "Xóa dữ liệu mẫu"));
        Assert.Equal(0, await samples.RemoveAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Remove_KeepsASampleThatRealWorkWasJoinedWith()
    {
        var samples = desk.Host.Service<SampleLeads>();
        await samples.CreateAsync(new SampleSubjects([], [], []), CancellationToken.None);
        var real = await desk.LeadAsync();
        Guid kept;
        await using (var database = await desk.OpenAsync())
        {
            kept = await database.Leads.Where(lead => lead.Sample).Select(lead => lead.Id).FirstAsync();
            await database.LeadEnquiries.Where(link => link.LeadId == real.Id).ExecuteUpdateAsync(link => link.SetProperty(stored => stored.LeadId, kept));
        }

        var removed = await samples.RemoveAsync(CancellationToken.None);

        Assert.Equal(59, removed);
        await using (var database = await desk.OpenAsync())
        {
            Assert.Equal([kept], await database.Leads.Where(lead => lead.Sample).Select(lead => lead.Id).ToListAsync());
            await database.LeadEnquiries.Where(link => link.LeadId == kept).ExecuteUpdateAsync(link => link.SetProperty(stored => stored.LeadId, real.Id));
        }

        Assert.Equal(1, await samples.RemoveAsync(CancellationToken.None));
    }

    /// <summary>How many rows there are of everything but the audit and the outbox.</summary>
    private async Task<string> CountsAsync()
    {
        await using var database = await desk.OpenAsync();
        int[] counts =
        [
            await database.Leads.CountAsync(),
            await database.Contacts.CountAsync(),
            await database.Organisations.CountAsync(),
            await database.Activities.CountAsync(),
            await database.Mails.CountAsync(),
            await database.Tasks.CountAsync(),
            await database.Offers.CountAsync(),
            await database.StageChanges.CountAsync(),
            await database.LeadSubjects.CountAsync(),
            await database.Clocks.CountAsync(),
            await database.LeadFacts.CountAsync(),
            await database.SearchTexts.CountAsync(),
            await database.Enquiries.CountAsync(),
        ];
        return string.Join(' ', counts);
    }
}

[Collection(OnSqlite.Name)]
public sealed class SampleLeadTestsOnSqlite(SqliteDesk desk) : SampleLeadTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class SampleLeadTestsOnPostgreSql(PostgreSqlDesk desk) : SampleLeadTests(desk);
