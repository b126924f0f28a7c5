using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Paging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Backoffice.Management.Media;

/// <summary>Media as the tree, lists and pickers show them, to the account that asks.</summary>
public sealed class MediaItems(IEntityService entities, IMediaNavigationQueryService navigation, MediaStartNodes start)
{
    public IMediaEntitySlim? Find(Guid key) => entities.Get(key, UmbracoObjectTypes.Media) as IMediaEntitySlim;

    /// <summary>The media items with these keys that exist, in the order of the keys.</summary>
    public IReadOnlyList<IMediaEntitySlim> Find(IReadOnlyCollection<Guid> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count == 0)
        {
            // Asked for no key, Umbraco answers with every media item.
            return [];
        }

        var found = entities.GetAll(UmbracoObjectTypes.Media, [.. keys.Distinct()]).OfType<IMediaEntitySlim>().ToDictionary(entity => entity.Key);
        return [.. keys.Distinct().Select(key => found.GetValueOrDefault(key)).OfType<IMediaEntitySlim>()];
    }

    public MediaItemModel ToItem(IMediaEntitySlim media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return new MediaItemModel
        {
            Id = media.Key,
            Parent = Reference.To(ParentOf(media.Key)),
            HasChildren = media.HasChildren,
            MediaType = TypeOf(media),
            Variants = NameOf(media),
            IsTrashed = media.Trashed,
        };
    }

    public MediaTreeItemModel ToTreeItem(IMediaEntitySlim media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return new MediaTreeItemModel
        {
            Id = media.Key,
            Parent = Reference.To(ParentOf(media.Key)),
            HasChildren = media.HasChildren,
            MediaType = TypeOf(media),
            Variants = NameOf(media),
            IsTrashed = media.Trashed,
            NoAccess = !start.Allows(media),
            CreateDate = media.CreateDate.ToUtc(),
        };
    }

    /// <summary>The keys of the media items above one, from the root down.</summary>
    public IReadOnlyList<Guid> AncestorsOf(Guid media) =>
        navigation.TryGetAncestorsKeys(media, out var above) || navigation.TryGetAncestorsKeysInBin(media, out above) ? [.. above.Reverse()] : [];

    public Guid? ParentOf(Guid media) =>
        navigation.TryGetParentKey(media, out var parent) || navigation.TryGetParentKeyInBin(media, out parent) ? parent : null;

    public static MediaTypeReference TypeOf(IMediaEntitySlim media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return new MediaTypeReference(media.ContentTypeKey, media.ContentTypeIcon ?? string.Empty, Reference.To(media.ListViewKey));
    }

    private static IReadOnlyList<MediaNameModel> NameOf(IMediaEntitySlim media) => [new MediaNameModel(media.Name ?? string.Empty)];
}
