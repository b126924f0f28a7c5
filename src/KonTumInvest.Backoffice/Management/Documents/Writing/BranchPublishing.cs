using System.Collections.Concurrent;
using KonTumInvest.Data;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>
/// Publishes branches behind the request that asked for it, which the client expects: it asks again, any web node, until it is told that it is done.
/// Publishing a branch and noting that it has ended are one transaction: where a node is stopped before, nothing of either is there, and whoever
/// asks is told that it was interrupted.
/// </summary>
public sealed partial class BranchPublishing(
    IContentPublishingService publishing,
    ICoreScopeProvider scopes,
    IUmbracoContextFactory contexts,
    BranchRecords records,
    IOptions<DatabaseOptions> database,
    TimeProvider time,
    ILogger<BranchPublishing> logger
)
{
    /// <summary>How often a node says that it is at work, and how long it may keep silent before it counts as stopped.</summary>
    private static readonly TimeSpan SayEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, byte> _here = new();

    /// <summary>Begins. The same branch in the same languages is not begun a second time by the same account while it runs.</summary>
    /// <returns>The key by which to ask for the outcome.</returns>
    public Guid Start(BranchToPublish branch)
    {
        ArgumentNullException.ThrowIfNull(branch);
        var task = Guid.CreateVersion7(time.GetUtcNow());
        _here[task] = 0;
        var begun = records.Begin(task, branch, IsAlive);
        if (begun != task)
        {
            _here.TryRemove(task, out _);
            return begun;
        }

        // Nothing of the request may come along: neither its transaction nor its account, which ends with it.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => RunAsync(task, branch));
        }

        return task;
    }

    /// <summary>How far it is.</summary>
    /// <param name="task">What <see cref="Start"/> answered.</param>
    /// <param name="document">The document of the branch.</param>
    /// <param name="account">Who asked for it; nobody else is told.</param>
    /// <returns>Null where nobody knows of it, or the node that did is gone.</returns>
    public BranchRecord? Find(Guid task, Guid document, Guid account) =>
        records.Find(task, document, account) is { } record && (record.IsComplete || IsAlive(task, record)) ? record : null;

    private bool IsAlive(Guid task, BranchRecord record) => _here.ContainsKey(task) || record.SeenAt > time.GetUtcNow() - Silence;

    private async Task RunAsync(Guid task, BranchToPublish branch)
    {
        var begun = new BranchRecord(branch, time.GetUtcNow(), IsComplete: false, Status: null, []);
        using var ended = new CancellationTokenSource();
        var saying = SayAsync(task, begun, ended.Token);
        try
        {
            var outcome = await PublishAsync(
                task,
                begun,
                async () =>
                {
                    await ended.CancelAsync();
                    await saying;
                }
            );

            // Some refusals take back all that was written, the note among it.
            if (outcome.Status is not null)
            {
                records.Note(task, outcome);
            }
        }
#pragma warning disable CA1031 // Whoever asks is told that it failed; there is nobody else to catch it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(failure, task, branch.Document);
            await ended.CancelAsync();
            await saying;
            records.Note(task, begun with { IsComplete = true, Status = ContentPublishingOperationStatus.Unknown });
        }
        finally
        {
            _here.TryRemove(task, out _);
        }
    }

    private async Task<BranchRecord> PublishAsync(Guid task, BranchRecord begun, Func<Task> stopSayingAsync)
    {
        // The tracker of redirects asks for addresses, which need a context.
        using var context = contexts.EnsureUmbracoContext();
        using var scope = scopes.CreateCoreScope();

        // Umbraco reads the branch before it locks the tree.
        scope.WriteLock(Constants.Locks.ContentTree);
        var branch = begun.Branch;
        var published = await publishing.PublishBranchAsync(branch.Document, branch.Cultures, branch.Filter, branch.Account, useBackgroundThread: false);

        // What is said must not come after what is noted here.
        await stopSayingAsync();
        var outcome = begun with
        {
            IsComplete = true,
            Status = published.Success ? null : published.Status,
            Failed = published.Success ? [] : [.. published.Result.FailedItems.Select(item => item.Key)],
        };
        records.Note(task, outcome);
        scope.Complete();
        return outcome;
    }

    /// <summary>Says that this node is at work. On SQLite there is no other that could ask, and nobody else may write meanwhile.</summary>
    private async Task SayAsync(Guid task, BranchRecord begun, CancellationToken ended)
    {
        if (database.Value.Provider == DatabaseProvider.Sqlite)
        {
            return;
        }

        using var timer = new PeriodicTimer(SayEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                records.Note(task, begun);
            }
        }
        catch (OperationCanceledException)
        {
            // It has ended.
        }
#pragma warning disable CA1031 // Silence is noticed by those who ask; the publishing itself goes on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogSilent(failure, task);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Publishing of branch {DocumentId} failed ({TaskId})")]
    private partial void LogFailed(Exception failure, Guid taskId, Guid documentId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cannot say that a branch is being published ({TaskId})")]
    private partial void LogSilent(Exception failure, Guid taskId);
}

/// <summary>A branch, the languages of it, and who publishes it.</summary>
public sealed record BranchToPublish(Guid Document, IReadOnlyList<string> Cultures, PublishBranchFilter Filter, Guid Account)
{
    internal bool IsSameAs(BranchToPublish other) =>
        (Document, Filter, Account) == (other.Document, other.Filter, other.Account) && Cultures.Order().SequenceEqual(other.Cultures.Order());
}
