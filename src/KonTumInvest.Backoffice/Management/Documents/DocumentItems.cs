using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>Documents as the tree, lists and pickers show them, to the account that asks.</summary>
public sealed class DocumentItems(
    IEntityService entities,
    IDocumentNavigationQueryService navigation,
    StartNodes start,
    IDefaultCultureAccessor defaultCulture
)
{
    /// <summary>The documents with these keys that exist, in the order of the keys.</summary>
    public IReadOnlyList<IDocumentEntitySlim> Find(IReadOnlyCollection<Guid> keys)
    {
        if (keys.Count == 0)
        {
            // Asked for no key, Umbraco answers with every document.
            return [];
        }

        var found = entities.GetAll(UmbracoObjectTypes.Document, [.. keys.Distinct()]).OfType<IDocumentEntitySlim>().ToDictionary(entity => entity.Key);
        return [.. keys.Distinct().Select(key => found.GetValueOrDefault(key)).OfType<IDocumentEntitySlim>()];
    }

    public DocumentItemModel ToItem(IDocumentEntitySlim document) =>
        new()
        {
            Id = document.Key,
            Parent = Reference.To(ParentOf(document.Key)),
            HasChildren = document.HasChildren,
            DocumentType = TypeOf(document),
            Variants = Variants(document),
            IsTrashed = document.Trashed,
        };

    public DocumentTreeItemModel ToTreeItem(IDocumentEntitySlim document) =>
        new()
        {
            Id = document.Key,
            Parent = Reference.To(ParentOf(document.Key)),
            HasChildren = document.HasChildren,
            DocumentType = TypeOf(document),
            Variants = Variants(document),
            IsTrashed = document.Trashed,
            Ancestors = [.. AncestorsOf(document.Key).Select(key => new Reference(key))],
            NoAccess = !start.Allows(document),
            CreateDate = document.CreateDate.ToUtc(),
        };

    /// <summary>The keys of the documents above one, from the root down.</summary>
    public IReadOnlyList<Guid> AncestorsOf(Guid document) =>
        navigation.TryGetAncestorsKeys(document, out var above) || navigation.TryGetAncestorsKeysInBin(document, out above)
            ? [.. above.Reverse()]
            : [];

    /// <summary>The document's languages, the default one first: where the client shows a single name, it shows the first.</summary>
    public IReadOnlyList<VariantItemModel> Variants(IDocumentEntitySlim document) =>
        document.Variations.VariesByCulture()
            ? [.. document.CultureNames.OrderByDescending(IsDefault).Select(name => new VariantItemModel(document.Key, name.Key, name.Value, document.StateOf(name.Key)))]
            : [new VariantItemModel(document.Key, null, document.Name ?? string.Empty, document.StateOf(null))];

    private bool IsDefault(KeyValuePair<string, string> name) => name.Key.InvariantEquals(defaultCulture.DefaultCulture);

    public static DocumentTypeReference TypeOf(IDocumentEntitySlim document) =>
        new(document.ContentTypeKey, document.ContentTypeIcon ?? string.Empty, Reference.To(document.ListViewKey));

    public Guid? ParentOf(Guid document) =>
        navigation.TryGetParentKey(document, out var parent) || navigation.TryGetParentKeyInBin(document, out parent) ? parent : null;
}
