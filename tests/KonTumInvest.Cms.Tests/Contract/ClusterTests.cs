#if POSTGRESQL
using KonTumInvest.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
#endif
using KonTumInvest.Cms.Clustering;
using KonTumInvest.Data;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>A change on one web node reaches the others through the database they share.</summary>
public sealed class ClusterTests(ContractHost host) : ContractTest(host)
{
    [Fact]
    public async Task Publish_OnSharedDatabase_LeavesAnInstructionForOtherNodes()
    {
        var before = Rows(database => database.CacheInstructions.Count());

        await CreatePublishedAsync("Báo cho nút khác", "Told to others");

        var sent = Rows(database => database.CacheInstructions.Count()) - before;
        Assert.Equal(ContractHost.Provider == DatabaseProvider.PostgreSql, sent > 0);
    }

#if POSTGRESQL
    [Fact]
    public async Task Instruction_OfAnotherNode_ShowsItsChangeHere()
    {
        var key = await CreatePublishedAsync("Từ nút khác", "From another node");
        var own = Rows(database => database.CacheInstructions.AsNoTracking().OrderBy(row => row.Id).Last(row => row.Kind == CacheInstructionKind.Payload));
        await ChangePublishedTitleBehindTheCacheAsync(key, "Sửa ở nút khác");
        var stale = ReadTitle(key, "vi");

        SendAsAnotherNode(own);
        await Site.Service<CacheInstructions>().RunOnceAsync(CancellationToken.None);

        Assert.Equal("Từ nút khác", stale);
        Assert.Equal("Sửa ở nút khác", ReadTitle(key, "vi"));
    }

    private async Task ChangePublishedTitleBehindTheCacheAsync(Guid key, string title)
    {
        var version = Content.GetById(key)!.PublishedVersionId;
        var database = await Site.Service<IDbContextFactory<Storage.CmsDbContext>>().CreateDbContextAsync();
        await using (database)
        {
            var row = await database.VersionValues.SingleAsync(values => values.VersionId == version && values.Culture == "vi");
            row.Values = row.Values.Replace("Từ nút khác", title, StringComparison.Ordinal);
            await database.SaveChangesAsync();
        }
    }

    private void SendAsAnotherNode(CacheInstructionRow own) =>
        Rows(database =>
        {
            database.CacheInstructions.Add(
                new CacheInstructionRow
                {
                    RefresherId = own.RefresherId,
                    Kind = own.Kind,
                    Argument = own.Argument,
                    Origin = Guid.NewGuid(),
                    Date = DateTime.UtcNow,
                }
            );
            return database.SaveChanges();
        });
#else
    [Fact]
    public async Task OneFile_ServesOneNode_SoNothingIsListenedFor() =>
        Assert.Equal(0, await Site.Service<CacheInstructions>().RunOnceAsync(CancellationToken.None));
#endif
}
