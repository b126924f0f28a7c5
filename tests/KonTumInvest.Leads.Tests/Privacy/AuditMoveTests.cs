using KonTumInvest.Data;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Leads.Tests.Privacy;

public sealed class AuditMoveTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnInstallationWithAnAudit_HasNamesMovedToWhereTheyCanBeErased(DatabaseProvider provider)
    {
        await using var store = await TestDatabase.CreateAsync(provider);
        await using var host = LeadsHost.Join(store, new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero)));
        await using var before = await host.OpenAsync();
        await before.GetService<IMigrator>().MigrateAsync("CreateDesk");
        var (lead, organisation) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await AddAsync(before, lead, "Lead", """{"stage":["New","Acknowledged"],"title":[null,"Dự án của ai đó"]}""", """{"x":["a","b"]}""");
        await AddAsync(before, organisation, "Organisation", """{"name":[null,"Hộ kinh doanh"]}""", null);

        await host.Service<LeadsDatabase>().MigrateAsync(CancellationToken.None);

        await using var after = await host.OpenAsync();
        var (ofLead, ofOrganisation) = (await after.Audit.SingleAsync(entry => entry.SubjectId == lead), await after.Audit.SingleAsync(entry => entry.SubjectId == organisation));
        Assert.Contains("Acknowledged", ofLead.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("Dự án", ofLead.Changes, StringComparison.Ordinal);
        Assert.Contains("Dự án của ai đó", ofLead.PersonalChanges, StringComparison.Ordinal);
        Assert.Contains("\"x\"", ofLead.PersonalChanges, StringComparison.Ordinal);
        Assert.Null(ofOrganisation.Changes);
        Assert.Contains("Hộ kinh doanh", ofOrganisation.PersonalChanges, StringComparison.Ordinal);
    }

    private static Task<int> AddAsync(LeadsDbContext context, Guid id, string subject, string changes, string? personal) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO leads_audit ("Id", "At", "ActorRole", "SubjectType", "SubjectId", "Act", "Changes", "PersonalChanges")
            SELECT {id}, {At(context)}, 'System', {subject}, {id}, 'changed', {changes}, {personal}
            """
        );

    // Times are numbers of microseconds on SQLite.
    private static object At(LeadsDbContext context) => context.Database.IsSqlite() ? 1_764_000_000_000_000L : new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
}
