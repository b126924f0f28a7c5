using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>What is known of branches that are being published, in the database, where every web node finds it.</summary>
public sealed class BranchRecords(IKeyValueRepository store, ICoreScopeProvider scopes, TimeProvider time)
{
    /// <summary>How long the outcome can be asked for; the client asks every five seconds.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Notes that a branch is begun, unless the same one is under way.</summary>
    /// <param name="task">The key by which to ask for the outcome.</param>
    /// <param name="branch">What is published, by whom.</param>
    /// <param name="isAlive">Whether one that was noted and has not ended is under way.</param>
    /// <returns>The key of the one that is under way, or <paramref name="task"/>.</returns>
    public Guid Begin(Guid task, BranchToPublish branch, Func<Guid, BranchRecord, bool> isAlive)
    {
        ArgumentNullException.ThrowIfNull(branch);
        ArgumentNullException.ThrowIfNull(isAlive);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        foreach (var (key, text) in store.FindByKeyPrefix(PrefixOf(branch.Document, branch.Account)) ?? new Dictionary<string, string?>())
        {
            var known = Guid.Parse(key[(key.LastIndexOf('/') + 1)..]);
            var record = Read(text);
            if (!record.IsComplete && record.Branch.IsSameAs(branch) && isAlive(known, record))
            {
                scope.Complete();
                return known;
            }

            if (record.SeenAt < time.GetUtcNow() - Kept)
            {
                store.Delete(new KeyValue { Identifier = key });
            }
        }

        Write(task, new BranchRecord(branch, time.GetUtcNow(), IsComplete: false, Status: null, []));
        scope.Complete();
        return task;
    }

    public BranchRecord? Find(Guid task, Guid document, Guid account)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return store.Get(KeyOf(task, document, account)) is { Value: { } text } ? Read(text) : null;
    }

    /// <summary>Notes how far it is; in a surrounding scope, together with what else is done there.</summary>
    public void Note(Guid task, BranchRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        Write(task, record with { SeenAt = time.GetUtcNow() });
        scope.Complete();
    }

    private void Write(Guid task, BranchRecord record) =>
        store.Save(new KeyValue { Identifier = KeyOf(task, record.Branch.Document, record.Branch.Account), Value = JsonSerializer.Serialize(record) });

    private static BranchRecord Read(string? text) => JsonSerializer.Deserialize<BranchRecord>(text!)!;

    private static string PrefixOf(Guid document, Guid account) => $"branch-publishing/{account:N}/{document:N}/";

    private static string KeyOf(Guid task, Guid document, Guid account) => $"{PrefixOf(document, account)}{task:N}";
}

/// <summary>A branch that is being published or was.</summary>
/// <param name="Branch">What, and who asked for it.</param>
/// <param name="SeenAt">When the node that publishes it said so last.</param>
/// <param name="IsComplete">Whether it has ended, well or not.</param>
/// <param name="Status">Why not everything was published; null where it was, or still is under way.</param>
/// <param name="Failed">The documents that were not published.</param>
public sealed record BranchRecord(
    BranchToPublish Branch,
    DateTimeOffset SeenAt,
    bool IsComplete,
    ContentPublishingOperationStatus? Status,
    IReadOnlyList<Guid> Failed
);
