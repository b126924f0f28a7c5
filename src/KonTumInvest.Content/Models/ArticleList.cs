using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>News and events, as its children.</summary>
[PublishedModel("articleList")]
public sealed class ArticleList(IPublishedContent content, IPublishedValueFallback fallback) : ListPageModel(content, fallback);
