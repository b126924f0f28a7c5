using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Storage.Relations;

/// <summary>Remembers where an item lay when it went to the recycle bin, so that restoring puts it back there; forgets it afterwards.</summary>
internal sealed class RelateOnTrash(IRelationService relations, CmsScopeProvider scopes)
    : INotificationHandler<ContentMovedToRecycleBinNotification>,
        INotificationHandler<ContentMovedNotification>,
        INotificationHandler<MediaMovedToRecycleBinNotification>,
        INotificationHandler<MediaMovedNotification>
{
    private const string ForDocuments = Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias;
    private const string ForMedia = Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias;

    public void Handle(ContentMovedToRecycleBinNotification notification) =>
        Remember(notification.MoveInfoCollection.Select(move => (move.Entity.Id, move.OriginalPath)), ForDocuments);

    public void Handle(MediaMovedToRecycleBinNotification notification) =>
        Remember(notification.MoveInfoCollection.Select(move => (move.Entity.Id, move.OriginalPath)), ForMedia);

    public void Handle(ContentMovedNotification notification) =>
        Forget(notification.MoveInfoCollection.Select(move => (move.Entity.Id, move.OriginalPath)), ForDocuments);

    public void Handle(MediaMovedNotification notification) =>
        Forget(notification.MoveInfoCollection.Select(move => (move.Entity.Id, move.OriginalPath)), ForMedia);

    private void Remember(IEnumerable<(int Id, string OriginalPath)> moves, string alias)
    {
        using var scope = scopes.CreateCoreScope();
        foreach (var (id, originalPath) in moves)
        {
            var path = originalPath.Split(',');
            var parentId = path.Length > 1 ? int.Parse(path[^2], System.Globalization.CultureInfo.InvariantCulture) : Constants.System.Root;

            // The root is no row to relate to: without a relation an item is restored to the root.
            if (parentId > 0 && scopes.RequiredScope.Database.Nodes.Any(node => node.Id == parentId))
            {
                relations.Relate(parentId, id, alias);
            }
        }

        scope.Complete();
    }

    private void Forget(IEnumerable<(int Id, string OriginalPath)> moves, string alias)
    {
        var bin = alias == ForDocuments ? Constants.System.RecycleBinContentString : Constants.System.RecycleBinMediaString;
        var restored = moves.Where(move => move.OriginalPath.Contains(bin, StringComparison.Ordinal)).Select(move => move.Id).ToList();
        if (restored.Count == 0)
        {
            return;
        }

        var type = relations.GetRelationTypeByAlias(alias)!.Id;
        using var scope = scopes.CreateCoreScope();
        scopes
            .RequiredScope.WritingDatabase.Relations.Where(relation =>
                relation.RelationTypeId == type && restored.Contains(relation.ChildId)
            )
            .ExecuteDelete();
        scope.Complete();
    }
}
