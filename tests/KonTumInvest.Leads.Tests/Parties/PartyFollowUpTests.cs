using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Merging;
using KonTumInvest.Leads.Parties.FollowUps;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Leads.Tests.Parties;

/// <summary>Organisations and people with more leads than one act brings up to date.</summary>
public sealed class PartyFollowUpTests
{
    private const int InTheAct = 500;
    private const int Copies = 620;

    [Theory, ClassData(typeof(BothDatabases))]
    public Task JoinedOrganisation_AllItsLeadsFollow_WhoeverIsStoppedInTheMiddle_AndSoDoesUndoing(DatabaseProvider provider) =>
        JoinAsync(
            provider,
            lead => lead.OrganisationId!.Value,
            (merging, from, wish) => merging.MergeOrganisationsAsync(from, wish, DeskActor.System, CancellationToken.None),
            (database, from) => database.Organisations.Where(party => party.Id == from).ExecuteUpdateAsync(set => set.SetProperty(party => party.TaxCode, "6100112233")),
            "6100112233"
        );

    [Theory, ClassData(typeof(BothDatabases))]
    public Task JoinedPerson_AllLeadsFollow_WhoeverIsStoppedInTheMiddle_AndSoDoesUndoing(DatabaseProvider provider) =>
        JoinAsync(
            provider,
            lead => lead.ContactId,
            (merging, from, wish) => merging.MergeContactsAsync(from, wish, DeskActor.System, CancellationToken.None),
            (_, _) => Task.FromResult(0),
            "given@bo.example"
        );

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PersonOnManyLeadsOfOthers_AllOfThemFollow(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var (guest, lead) = (await OpenAsync(host, "Khách", "guest@khach.example"), await OpenAsync(host, "Chủ", "host@chu.example"));
        await ManyLeads.CopyAsync(host, lead.Id, Copies, 2019);
        await using (var database = await host.OpenAsync())
        {
            var leads = await database.Leads.Where(other => other.ContactId == lead.ContactId).Select(other => other.Id).ToListAsync();
            database.LeadContacts.AddRange(leads.Select(id => new LeadContact { Id = Guid.CreateVersion7(), LeadId = id, ContactId = guest.ContactId }));
            await database.SaveChangesAsync();
        }

        await host.Service<DeskWork>()
            .RunAsync<int>(
                DeskActor.System,
                async transaction =>
                {
                    var person = await transaction.Context.Contacts.SingleAsync(contact => contact.Id == guest.ContactId);
                    person.Name = "Đỗ Phiên Dịch";
                    return 0;
                },
                CancellationToken.None
            );
        Assert.Equal(InTheAct, await FoundAsync(host, "do phien dich"));
        await WorkAsync(host);

        Assert.Equal(Copies + 2, await FoundAsync(host, "do phien dich"));
    }

    private static async Task JoinAsync(
        DatabaseProvider provider,
        Func<Lead, Guid> party,
        Func<PartyMerging, Guid, MergeParty, Task<Content.Common.Result<MergedParty>>> merge,
        Func<LeadsDbContext, Guid, Task<int>> prepare,
        string word
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        await using var first = LeadsHost.Join(database, time);
        await first.Service<LeadsDatabase>().MigrateAsync(CancellationToken.None);
        var (given, kept) = (await OpenAsync(first, "Bỏ", "given@bo.example"), await OpenAsync(first, "Giữ", "kept@giu.example"));
        await ManyLeads.CopyAsync(first, kept.Id, Copies, 2019);
        await using (var context = await first.OpenAsync())
        {
            await prepare(context, party(given));
        }

        time.Advance(TimeSpan.FromMinutes(1));
        var merged = await merge(first.Service<PartyMerging>(), party(given), new MergeParty(party(kept), 0, 0));
        Assert.True(merged.Succeeded);

        // The newest in the act, and the lead that was moved; of a node that is stopped, another goes on.
        Assert.Equal(InTheAct + 1, await FoundAsync(first, word));
        Assert.True(await first.Service<PartyFollowUps>().RunOnceAsync(CancellationToken.None));
        using var killed = new CancellationTokenSource();
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.Service<PartyFollowUps>().RunOnceAsync(killed.Token));
        time.Advance(TimeSpan.FromMinutes(1));
        await using var second = LeadsHost.Join(database, time);
        await WorkAsync(second);

        Assert.Equal(Copies + 2, await FoundAsync(second, word));
        await using (var context = await second.OpenAsync())
        {
            // Other programs ask for what has changed: the last as well, and at the time of its change.
            Assert.Equal(0, await context.Leads.CountAsync(lead => lead.ChangedAt < time.GetUtcNow().AddMinutes(-1)));
            Assert.True(await context.Leads.AnyAsync(lead => lead.ChangedAt >= time.GetUtcNow()));
        }

        Assert.True((await second.Service<PartyMerging>().UndoAsync(merged.Value.MergeId, DeskActor.System, CancellationToken.None)).Succeeded);
        Assert.True(await FoundAsync(second, word) > 1);
        await WorkAsync(second);

        Assert.Equal(1, await FoundAsync(second, word));
    }

    private static async Task<Lead> OpenAsync(LeadsHost host, string name, string email)
    {
        var enquiry = An.Enquiry() with { FormToken = Guid.CreateVersion7(), Organisation = $"Tổ chức {name}", PersonName = name, Email = email, Phone = $"+84 905 {Random.Shared.Next(100_000, 999_999)}" };
        var receipt = (await host.Enquiries.SubmitAsync(enquiry, CancellationToken.None)).Value;
        await using var database = await host.OpenAsync();
        return await database.Leads.AsNoTracking().SingleAsync(lead => lead.Reference == receipt.Reference);
    }

    private static async Task WorkAsync(LeadsHost host)
    {
        while (await host.Service<PartyFollowUps>().RunOnceAsync(CancellationToken.None)) { }

        await using var database = await host.OpenAsync();
        Assert.False(await database.PartyFollowUps.AnyAsync());
    }

    private static async Task<int> FoundAsync(LeadsHost host, string word)
    {
        await using var database = await host.OpenAsync();
        return await database.SearchTexts.CountAsync(text => text.Plain.Contains(word) || text.Personal.Contains(word));
    }
}
