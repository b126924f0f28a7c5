using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Schema.Entities;

/// <summary>Asks Umbraco's own map of keys to ids, which remembers what it found until the document is deleted.</summary>
internal sealed class MappedDocumentIds(Lazy<IIdKeyMap> map) : IDocumentIds
{
    public int? OfDocument(Guid key) => Find(key, UmbracoObjectTypes.Document);

    public int? OfMedia(Guid key) => Find(key, UmbracoObjectTypes.Media);

    private int? Find(Guid key, UmbracoObjectTypes type) =>
        map.Value.GetIdForKey(key, type) is { Success: true } found ? found.Result : null;
}
