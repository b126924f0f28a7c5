using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>All plots, with filters.</summary>
[PublishedModel("landList")]
public sealed class LandList(IPublishedContent content, IPublishedValueFallback fallback) : ListPageModel(content, fallback);
