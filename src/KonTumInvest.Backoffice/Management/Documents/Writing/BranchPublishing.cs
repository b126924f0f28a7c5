using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>
/// Publishes branches behind the request that asked for it, which the client expects: it asks again until it is told that it is done. What runs is
/// known to this process only. Publishing a branch is one transaction, so that after a restart nothing of it is there, and whoever asks is told
/// that it was interrupted.
/// </summary>
public sealed partial class BranchPublishing(
    IContentPublishingService publishing,
    IUmbracoContextFactory contexts,
    TimeProvider time,
    ILogger<BranchPublishing> logger
)
{
    /// <summary>How long the outcome can be asked for; the client asks every five seconds.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Guid, Running> _running = new();

    /// <summary>Begins. The same branch in the same languages is not begun a second time by the same account while it runs.</summary>
    /// <returns>The key by which to ask for the outcome.</returns>
    public Guid Start(BranchToPublish branch)
    {
        ArgumentNullException.ThrowIfNull(branch);
        Forget();
        foreach (var (known, running) in _running)
        {
            if (running.Branch.IsSameAs(branch) && !running.Work.IsCompleted)
            {
                return known;
            }
        }

        var key = Guid.CreateVersion7(time.GetUtcNow());

        // Nothing of the request may come along: neither its transaction nor its account, which ends with it.
        using (ExecutionContext.SuppressFlow())
        {
            _running[key] = new Running(branch, Task.Run(() => PublishAsync(key, branch)), time.GetUtcNow());
        }

        return key;
    }

    /// <summary>How far it is.</summary>
    /// <param name="key">What <see cref="Start"/> answered.</param>
    /// <param name="document">The document of the branch.</param>
    /// <param name="account">Who asked for it; nobody else is told.</param>
    /// <returns>Null where this process knows nothing of it.</returns>
    public BranchProgress? Find(Guid key, Guid document, Guid account) =>
        _running.TryGetValue(key, out var running) && running.Branch.Document == document && running.Branch.Account == account
            ? running.Work.IsCompletedSuccessfully ? running.Work.Result : new BranchProgress(IsComplete: false, Status: null, [])
            : null;

    private async Task<BranchProgress> PublishAsync(Guid key, BranchToPublish branch)
    {
        try
        {
            // The tracker of redirects asks for addresses, which need a context.
            using var context = contexts.EnsureUmbracoContext();
            var published = await publishing.PublishBranchAsync(
                branch.Document,
                branch.Cultures,
                branch.Filter,
                branch.Account,
                useBackgroundThread: false
            );
            return Progress(published);
        }
#pragma warning disable CA1031 // Whoever asks is told that it failed; there is nobody else to catch it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(failure, key, branch.Document);
            return new BranchProgress(IsComplete: true, ContentPublishingOperationStatus.Unknown, []);
        }
    }

    private static BranchProgress Progress(Attempt<ContentPublishingBranchResult, ContentPublishingOperationStatus> published) =>
        published.Success
            ? new BranchProgress(IsComplete: true, Status: null, [])
            : new BranchProgress(IsComplete: true, published.Status, [.. published.Result.FailedItems.Select(item => item.Key)]);

    private void Forget()
    {
        var oldest = time.GetUtcNow() - Kept;
        foreach (var (key, running) in _running)
        {
            if (running.Work.IsCompleted && running.Since < oldest)
            {
                _running.TryRemove(key, out _);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Publishing of branch {DocumentId} failed ({TaskId})")]
    private partial void LogFailed(Exception failure, Guid taskId, Guid documentId);

    private sealed record Running(BranchToPublish Branch, Task<BranchProgress> Work, DateTimeOffset Since);
}

/// <summary>A branch, the languages of it, and who publishes it.</summary>
public sealed record BranchToPublish(Guid Document, IReadOnlyList<string> Cultures, PublishBranchFilter Filter, Guid Account)
{
    internal bool IsSameAs(BranchToPublish other) =>
        (Document, Filter, Account) == (other.Document, other.Filter, other.Account) && Cultures.Order().SequenceEqual(other.Cultures.Order());
}

/// <summary>How far the publishing of a branch is.</summary>
/// <param name="IsComplete">Whether it has ended, well or not.</param>
/// <param name="Status">Why not everything was published; null where it was, or still is under way.</param>
/// <param name="Failed">The documents that were not published.</param>
public sealed record BranchProgress(bool IsComplete, ContentPublishingOperationStatus? Status, IReadOnlyList<Guid> Failed);
