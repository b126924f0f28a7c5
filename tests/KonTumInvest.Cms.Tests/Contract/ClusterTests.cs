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
        var own = LastOwnInstruction();
        await ChangePublishedTitleBehindTheCacheAsync(key, "Từ nút khác", "Sửa ở nút khác");
        var stale = ReadTitle(key, "vi");

        SendAsAnotherNode(own);
        await Site.Service<CacheInstructions>().RunOnceAsync(CancellationToken.None);

        Assert.Equal("Từ nút khác", stale);
        Assert.Equal("Sửa ở nút khác", ReadTitle(key, "vi"));
    }

    [Fact]
    public async Task Instruction_ThatAppearsAfterANewerOne_IsCarriedOut()
    {
        var key = await CreatePublishedAsync("Đến muộn", "Late");
        var own = LastOwnInstruction();
        var late = await TakeIdAsync(own);
        SendAsAnotherNode(own);
        await Site.Service<CacheInstructions>().RunOnceAsync(CancellationToken.None);
        await ChangePublishedTitleBehindTheCacheAsync(key, "Đến muộn", "Vẫn đến");

        SendAsAnotherNode(own, late);
        await Site.Service<CacheInstructions>().RunOnceAsync(CancellationToken.None);

        Assert.Equal("Vẫn đến", ReadTitle(key, "vi"));
    }

    private CacheInstructionRow LastOwnInstruction() =>
        Rows(database => database.CacheInstructions.AsNoTracking().OrderBy(row => row.Id).Last(row => row.Kind == CacheInstructionKind.Payload));

    /// <summary>An id as a transaction on another node has it that is slow to commit.</summary>
    private async Task<long> TakeIdAsync(CacheInstructionRow like)
    {
        var database = await Site.Service<IDbContextFactory<Storage.CmsDbContext>>().CreateDbContextAsync();
        await using (database)
        {
            await using var unfinished = await database.Database.BeginTransactionAsync();
            var row = Copy(like, 0);
            database.CacheInstructions.Add(row);
            await database.SaveChangesAsync();
            return row.Id;
        }
    }

    private async Task ChangePublishedTitleBehindTheCacheAsync(Guid key, string from, string to)
    {
        var version = Content.GetById(key)!.PublishedVersionId;
        var database = await Site.Service<IDbContextFactory<Storage.CmsDbContext>>().CreateDbContextAsync();
        await using (database)
        {
            var row = await database.VersionValues.SingleAsync(values => values.VersionId == version && values.Culture == "vi");
            row.Values = row.Values.Replace(from, to, StringComparison.Ordinal);
            await database.SaveChangesAsync();
        }
    }

    private void SendAsAnotherNode(CacheInstructionRow own, long id = 0) =>
        Rows(database =>
        {
            database.CacheInstructions.Add(Copy(own, id));
            return database.SaveChanges();
        });

    private static CacheInstructionRow Copy(CacheInstructionRow own, long id) =>
        new()
        {
            Id = id,
            RefresherId = own.RefresherId,
            Kind = own.Kind,
            Argument = own.Argument,
            Origin = Guid.NewGuid(),
            Date = DateTime.UtcNow,
        };
#else
    [Fact]
    public async Task OneFile_ServesOneNode_SoNothingIsListenedFor() =>
        Assert.Equal(0, await Site.Service<CacheInstructions>().RunOnceAsync(CancellationToken.None));
#endif
}
