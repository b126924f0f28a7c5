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
    ReferenceTracker references
) : NodeStore<IMedia>(scopes), IMediaRepository
{
    internal override NodeKind Kind => NodeKind.Media;

    public override int RecycleBinId => Constants.System.RecycleBinMedia;

    public override void Save(IMedia entity)
    {
        if (entity.HasIdentity && !entity.IsDirty() && !entity.IsAnyUserPropertyDirty())
        {
            return;
        }

        var database = WritingDatabase;
        if (entity.HasIdentity)
        {
            Update(database, entity);
        }
        else
        {
            Insert(database, entity);
        }

        database.SaveChanges();
        database.ChangeTracker.Clear();
        references.Track(database, entity);
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

        NodeWriter.Update(database, media, NodeKind.Media);
        var version = database.Versions.Single(row => row.Id == media.VersionId);
        version.Date = media.UpdateDate;
        version.UserId = media.WriterId;
        version.Name = media.Name!;
        var existing = database.VersionValues.Where(row => row.VersionId == version.Id).ToList();
        NodeWriter.ReplaceValues(database, version.Id, existing, NodeWriter.ValuesOf(media, null, published: false));
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
