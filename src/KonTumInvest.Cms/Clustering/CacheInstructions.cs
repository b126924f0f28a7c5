using System.Globalization;
using KonTumInvest.Cms.Storage;
using KonTumInvest.Cms.Storage.Content;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;

namespace KonTumInvest.Cms.Clustering;

/// <summary>
/// Cache refreshes on their way between web nodes, through the database they share. SQLite serves a single node, so there nothing is sent.
/// </summary>
public sealed class CacheInstructions(
    IDbContextFactory<CmsDbContext> databases,
    IOptions<DatabaseOptions> options,
    Lazy<CacheRefresherCollection> refreshers,
    NodeRecords records,
    TimeProvider time,
    ILogger<CacheInstructions> logger
) : IDisposable
{
    private const int BatchSize = 500;

    // Far longer than a node could be stuck and still be worth catching up; a node that was away longer starts anew anyway.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    // A row's id is given before the row can be read, so a lower id may appear after a higher one: the last ids are looked at again.
    private const int Overlap = 200;

    private readonly Guid _origin = Guid.NewGuid();
    private readonly HashSet<long> _read = [];
    private readonly SemaphoreSlim _turn = new(1);
    private long? _lastRead;

    private bool Several => options.Value.Provider == DatabaseProvider.PostgreSql;

    /// <summary>Tells the other nodes.</summary>
    internal void Send(ICacheRefresher refresher, CacheInstructionKind kind, Func<string> argument)
    {
        if (!Several)
        {
            return;
        }

        using var database = databases.CreateDbContext();
        database.CacheInstructions.Add(
            new CacheInstructionRow
            {
                RefresherId = refresher.RefresherUniqueId,
                Kind = kind,
                Argument = argument(),
                Origin = _origin,
                Date = time.GetUtcNow().UtcDateTime,
            }
        );
        database.SaveChanges();
    }

    /// <summary>Starts listening from now; what came before is in the caches that are about to be filled. Call before filling them.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (Several)
        {
            await using var database = await databases.CreateDbContextAsync(cancellationToken);
            var last = await database.CacheInstructions.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0;
            _read.UnionWith(
                await database.CacheInstructions.Where(row => row.Id > last - Overlap).Select(row => row.Id).ToListAsync(cancellationToken)
            );
            _lastRead = last;
        }
    }

    /// <summary>Carries out what other nodes have sent since the last call.</summary>
    /// <returns>How many instructions were carried out.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _lastRead is { } last ? await RunAsync(last, cancellationToken) : 0;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Deletes instructions that every node has read or will never read.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - Kept;
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await database.CacheInstructions.Where(row => row.Date < before).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<int> RunAsync(long last, CancellationToken cancellationToken)
    {

        List<CacheInstructionRow> batch;
        await using (var database = await databases.CreateDbContextAsync(cancellationToken))
        {
            batch = await database
                .CacheInstructions.AsNoTracking()
                .Where(row => row.Id > last - Overlap)
                .OrderBy(row => row.Id)
                .Take(BatchSize)
                .ToListAsync(cancellationToken);
        }

        var others = batch.Where(row => _read.Add(row.Id) && row.Origin != _origin).ToList();
        foreach (var row in others)
        {
            CarryOut(row);
        }

        var newest = batch.Count > 0 ? Math.Max(last, batch[^1].Id) : last;
        _read.RemoveWhere(id => id <= newest - Overlap);
        _lastRead = newest;
        return others.Count;
    }

    private void CarryOut(CacheInstructionRow row)
    {
        records.Forget();
        if (refreshers.Value[row.RefresherId] is not { } refresher)
        {
            logger.LogWarning("Cache instruction {InstructionId} names unknown refresher {RefresherId}", row.Id, row.RefresherId);
            return;
        }

        switch (row.Kind)
        {
            case CacheInstructionKind.Payload when refresher is IJsonCacheRefresher json:
                json.RefreshInternal(row.Argument);
                json.Refresh(row.Argument);
                break;
            case CacheInstructionKind.RefreshIds:
                Array.ForEach(Ids(row.Argument), refresher.Refresh);
                break;
            case CacheInstructionKind.RemoveIds:
                Array.ForEach(Ids(row.Argument), refresher.Remove);
                break;
            case CacheInstructionKind.RefreshKeys:
                Array.ForEach([.. row.Argument.Split(',').Select(Guid.Parse)], refresher.Refresh);
                break;
            default:
                refresher.RefreshAll();
                break;
        }
    }

    private static int[] Ids(string argument) =>
        [.. argument.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
}
