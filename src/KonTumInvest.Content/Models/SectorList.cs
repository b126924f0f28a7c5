using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>The sectors, as its children.</summary>
[PublishedModel("sectorList")]
public sealed class SectorList(IPublishedContent content, IPublishedValueFallback fallback) : ListPageModel(content, fallback);
