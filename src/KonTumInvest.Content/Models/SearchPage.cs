using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>Search over the site.</summary>
[PublishedModel("searchPage")]
public sealed class SearchPage(IPublishedContent content, IPublishedValueFallback fallback) : ListPageModel(content, fallback);
