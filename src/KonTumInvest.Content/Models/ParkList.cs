using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>The economic zone, the industrial parks and the industrial clusters, as its children.</summary>
[PublishedModel("parkList")]
public sealed class ParkList(IPublishedContent content, IPublishedValueFallback fallback) : ListPageModel(content, fallback);
