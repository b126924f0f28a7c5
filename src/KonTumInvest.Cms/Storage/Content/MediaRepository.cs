using KonTumInvest.Cms.Storage.Relations;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>Media items: invariant, always live, one version that is saved in place.</summary>
public sealed class MediaRepository(
    CmsScopeProvider scopes,
    EntityFactory entities,
    IMediaTypeRepository mediaTypes,
    ReferenceTracker references,
    NodeRecords records
) : NodeStore<IMedia>(scopes, records), IMediaRepository
{
    internal override NodeKind Kind => NodeKind.Media;

    public override int RecycleBinId => Constants.System.RecycleBinMedia;

    public override void Save(IMedia entity)
    {
        if (entity.HasIdentity && !entity.IsDirty() && !entity.IsAnyUserPropertyDirty())
        {
            return;
        }

        var database = SavingDatabase(entity);
        var isNew = !entity.HasIdentity;
        if (!isNew)
        {
            Update(database, entity);
        }
        else
        {
            Insert(database, entity);
        }

        database.SaveChanges();
        database.ChangeTracker.Clear();
        references.Track(database, entity, isNew);
        entity.ResetDirtyProperties();
    }

    /// <summary>The media item whose file has this address, such as <c>/media/ab12cd34/toan-canh.jpg</c>; null where there is none.</summary>
    public IMedia? GetMediaByPath(string mediaPath)
    {
        // The stored value is either the path or JSON with the path as "src"; both hold it between quotes.
        var quoted = $"\"{mediaPath}\"";
        var escaped = quoted.Replace("\"", "\\\"", StringComparison.Ordinal);
        var versions = Database
            .VersionValues.AsNoTracking()
            .Where(row => row.Values.Contains(quoted) || row.Values.Contains(escaped))
            .Select(row => row.VersionId);
        var nodes = Database.Versions.Where(version => version.Current && versions.Contains(version.Id)).Select(version => version.NodeId);
        return First(Nodes.Where(node => nodes.Contains(node.Id)).OrderBy(node => node.Id).Take(1));
    }

    internal override IMedia Build(NodeRecord record) => entities.Media(record);

    protected override int? ContentTypeIdOf(string alias) => mediaTypes.Get(alias)?.Id;

    private static void Insert(CmsDbContext database, IMedia media)
    {
        media.AddingEntity();
        GiveUniqueName(database, media);
        var node = NodeWriter.Insert(database, media, NodeKind.Media);
        node.Published = true;
        var version = new VersionRow
        {
            NodeId = media.Id,
            Date = media.UpdateDate,
            UserId = media.WriterId,
            Name = media.Name!,
            Current = true,
        };
        database.Versions.Add(version);
        database.SaveChanges();
        media.VersionId = version.Id;
        NodeWriter.ReplaceValues(database, version.Id, [], NodeWriter.ValuesOf(media, null, published: false));
    }

    private static void Update(CmsDbContext database, IMedia media)
    {
        media.UpdatingEntity();
        if (!media.IsMoving())
        {
            GiveUniqueName(database, media);
        }

        var stored = NodeRecord.Track(database, media.Id, NodeKind.Media);
        NodeWriter.Update(database, stored.Node, media);
        stored.Version.Date = media.UpdateDate;
        stored.Version.UserId = media.WriterId;
        stored.Version.Name = media.Name!;
        var values = NodeWriter.ValuesOf(media, null, published: false);
        NodeWriter.ReplaceValues(database, stored.Version.Id, stored.ValuesOf(stored.Version), values);
    }

    private static void GiveUniqueName(CmsDbContext database, IMedia media)
    {
        var wanted = media.Name ?? throw new InvalidOperationException("A media item has a name.");
        var taken = database
            .Nodes.Where(node =>
                node.Kind == NodeKind.Media && node.ParentId == media.ParentId && node.Id != media.Id && node.Name.StartsWith(wanted)
            )
            .Select(node => node.Name)
            .ToList();
        media.Name = UniqueName.Among(wanted, taken);
    }
}
