using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Data;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Tests.Storage;

[Collection(StoreSuite.Name)]
public sealed class AuditRepositoryTests(StoreHosts hosts)
{
    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Save_Entry_StoresWhoWhatAndWhen(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var entity = NewEntityId();

        Add(host, entity, AuditType.Publish, comment: "Đăng lại");

        var row = host.Stored(database => database.Audit.Single(entry => entry.EntityId == entity));
        Assert.Equal(("Publish", "Đăng lại", "Document", -1, host.Now), (row.Type, row.Comment, row.EntityType, row.UserId, row.Date));
        Assert.Equal(DateTimeKind.Utc, row.Date.Kind);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Save_TextTooLongForTheRow_IsCut(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var entity = NewEntityId();

        Add(host, entity, AuditType.Save, comment: new string('đ', AuditRow.CommentLength + 10));

        var comment = host.Stored(database => database.Audit.Single(entry => entry.EntityId == entity).Comment);
        Assert.Equal(AuditRow.CommentLength, comment!.Length);
        Assert.EndsWith("…", comment, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task GetPagedResultsByQuery_TypesAndPages_NewestFirst(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var entity = NewEntityId();
        foreach (var type in new[] { AuditType.New, AuditType.Save, AuditType.Publish, AuditType.Move })
        {
            Add(host, entity, type);
            host.Time.Advance(TimeSpan.FromMinutes(1));
        }

        var (page, total) = host.Read(() =>
        {
            var found = host
                .Get<IAuditRepository>()
                .GetPagedResultsByQuery(
                    host.Scopes.CreateQuery<IAuditItem>().Where(x => x.Id == entity),
                    pageIndex: 1,
                    pageSize: 2,
                    out var count,
                    Direction.Descending,
                    [AuditType.New, AuditType.Save, AuditType.Publish],
                    customFilter: null
                );
            return (found.Select(entry => entry.AuditType).ToList(), count);
        });

        Assert.Equal([AuditType.New], page);
        Assert.Equal(3, total);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task CleanLogs_OldEntries_RemovesOnlyTheShortLived(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var entity = NewEntityId();
        Add(host, entity, AuditType.Open);
        Add(host, entity, AuditType.Publish);
        host.Time.Advance(TimeSpan.FromHours(3));
        Add(host, entity, AuditType.System);

        host.Commit(() => host.Get<IAuditRepository>().CleanLogs(maximumAgeOfLogsInMinutes: 60));

        var left = host.Stored(database => database.Audit.Where(entry => entry.EntityId == entity).Select(entry => entry.Type).Order().ToList());
        Assert.Equal(["Publish", "System"], left);
    }

    private static int NewEntityId() => Random.Shared.Next(1_000_000, int.MaxValue);

    private static void Add(StoreHost host, int entity, AuditType type, string? comment = null) =>
        host.Commit(() => host.Get<IAuditRepository>().Save(new AuditItem(entity, type, -1, "Document", comment)));
}
