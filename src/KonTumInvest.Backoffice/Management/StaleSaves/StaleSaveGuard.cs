using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Media;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.StaleSaves;

/// <summary>Refuses a save over a state of the document or media item that the editor has not seen, with who made it and when.</summary>
public sealed class StaleSaveGuard(
    SeenStates seen,
    DocumentDetails details,
    IContentService contents,
    MediaDetails mediaDetails,
    IMediaService media,
    ICoreScopeProvider scopes,
    IBackOfficeUserReader users,
    ActingStaff staff
)
{
    /// <summary>Notes that the editor has seen this state.</summary>
    public void Seen(DocumentModel document)
    {
        ArgumentNullException.ThrowIfNull(document);
        seen.Note(document.Id, DocumentState.Of(document));
    }

    /// <inheritdoc cref="Seen(DocumentModel)"/>
    public void Seen(MediaModel item)
    {
        ArgumentNullException.ThrowIfNull(item);
        seen.Note(item.Id, DocumentState.Of(item));
    }

    /// <summary>
    /// Saves a document if nobody else saved meanwhile. What is looked at and what is written happen under one lock and in one transaction: of two
    /// saves at the same moment, the second is refused.
    /// </summary>
    /// <param name="key">The document.</param>
    /// <param name="save">Saves, and answers null, or why it did not; then nothing of it stays.</param>
    /// <returns>Null if it was saved.</returns>
    public Task<ActionResult?> SaveAsync(Guid key, Func<Task<ActionResult?>> save) =>
        SaveAsync(
            Constants.Locks.ContentTree,
            () => contents.GetById(key),
            async stored => DocumentState.Of(await details.ReadAsync((IContent)stored)),
            save
        );

    /// <summary>Saves a media item if nobody else saved it meanwhile, as for documents.</summary>
    /// <inheritdoc cref="SaveAsync(Guid, Func{Task{ActionResult}})"/>
    public Task<ActionResult?> SaveMediaAsync(Guid key, Func<Task<ActionResult?>> save) =>
        SaveAsync(
            Constants.Locks.MediaTree,
            () => media.GetById(key),
            async stored => DocumentState.Of(await mediaDetails.ReadAsync((IMedia)stored)),
            save
        );

    private async Task<ActionResult?> SaveAsync(
        int tree,
        Func<IContentBase?> find,
        Func<IContentBase, Task<string>> stateOf,
        Func<Task<ActionResult?>> save
    )
    {
        ArgumentNullException.ThrowIfNull(save);
        using (var scope = scopes.CreateCoreScope())
        {
            scope.WriteLock(tree);

            // What is unknown is the service's to refuse.
            var refused = find() is { } stored && await IsUnseenAsync(stored, stateOf) ? Stale(stored) : await save();
            if (refused is not null)
            {
                return refused;
            }

            scope.Complete();
        }

        var saved = find()!;
        seen.Note(saved.Key, await stateOf(saved));
        return null;
    }

    private async Task<bool> IsUnseenAsync(IContentBase stored, Func<IContentBase, Task<string>> stateOf)
    {
        if (seen.Of(stored.Key) is { } state)
        {
            return state != await stateOf(stored);
        }

        // Nothing is known of a read before this process started; what others saved since, the editor cannot have seen.
        return stored.WriterId != staff.User.Id && stored.UpdateDate.ToUtc() > seen.Since;
    }

    private ObjectResult Stale(IContentBase stored)
    {
        var writer = users.GetById(stored.WriterId);
        return seen.Stale(stored is IMedia ? "StaleMediaTitle" : "StaleTitle", writer?.Key, writer?.Name, stored.UpdateDate.ToUtc());
    }
}
