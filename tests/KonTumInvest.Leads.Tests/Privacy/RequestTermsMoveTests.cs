using KonTumInvest.Data;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Time.Testing;
using static KonTumInvest.Leads.Tests.Clock.Moments;

namespace KonTumInvest.Leads.Tests.Privacy;

public sealed class RequestTermsMoveTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task OpenRequests_OfTheReleaseThatHadOneTermForAllRights_GetTheirRightsOwn_AndNeverALongerOne(DatabaseProvider provider)
    {
        await using var store = await TestDatabase.CreateAsync(provider);
        await using var host = LeadsHost.Join(store, new FakeTimeProvider(At("2026-03-02 10:00")));
        await using (var before = await host.OpenAsync())
        {
            await before.GetService<IMigrator>().MigrateAsync("AddPartyMerges");
        }

        var (access, erasure, third, closed) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await AddAsync(host, access, DataRequestKind.Access, thirdParty: false, "2026-03-17 17:00", 1);
        await AddAsync(host, erasure, DataRequestKind.Erasure, thirdParty: false, "2026-03-17 17:00", 2);
        await AddAsync(host, third, DataRequestKind.Erasure, thirdParty: true, "2026-03-23 17:00", 3);
        await AddAsync(host, closed, DataRequestKind.Access, thirdParty: false, "2026-03-17 17:00", 4, ended: true);

        await host.Service<LeadsDatabase>().MigrateAsync(Token);
        await host.Service<DataRequestSweep>().RunOnceAsync(Token);

        await using var after = await host.OpenAsync();
        var terms = await after.DataRequestTerms.AsNoTracking().ToListAsync();
        DateTimeOffset Due(Guid id) => terms.Single(term => term.RequestId == id && term.Step == ServiceStep.Resolution).DueAt;
        Assert.Equal(At("2026-03-12 17:00"), Due(access));
        Assert.Equal(At("2026-03-17 17:00"), Due(erasure));
        Assert.Equal(At("2026-03-23 17:00"), Due(third));
        Assert.Equal(At("2026-03-17 17:00"), Due(closed));
        Assert.All(terms.Where(term => term.Step == ServiceStep.FirstResponse), term => Assert.Equal(At("2026-03-04 17:00"), term.DueAt));
    }

    // As the earlier release stored it: columns that came later are left out.
    private static async Task AddAsync(LeadsHost host, Guid id, DataRequestKind kind, bool thirdParty, string finishBy, int number, bool ended = false)
    {
        await using var context = await host.OpenAsync();
        object Time(string text) => context.Database.IsSqlite() ? At(text).ToUnixTimeMilliseconds() * 1_000 : At(text).ToUniversalTime();
        var (received, reference, name) = (Time("2026-03-02 10:00"), $"DL-2026-{number:D6}", kind.ToString());
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO leads_data_requests ("Id", "Reference", "Kind", "Channel", "ReceivedAt", "CreatedAt", "Language", "ThirdParty", "State", "Version")
            SELECT {id}, {reference}, {name}, 'Telephone', {received}, {received}, 'vi', {thirdParty}, 'Received', 0
            """
        );
        foreach (var (step, due) in new[] { ("FirstResponse", Time("2026-03-04 17:00")), ("Resolution", Time(finishBy)) })
        {
            var key = Guid.CreateVersion7();
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO leads_data_request_terms ("Id", "RequestId", "Step", "DueAt", "Escalated", "RulesNumber") SELECT {key}, {id}, {step}, {due}, 0, 0
                """
            );
            if (ended)
            {
                await context.Database.ExecuteSqlAsync($"UPDATE leads_data_request_terms SET \"EndedAt\" = {received} WHERE \"Id\" = {key}");
            }
        }
    }
}
