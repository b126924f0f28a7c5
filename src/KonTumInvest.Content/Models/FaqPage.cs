using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>Questions and answers, as its children.</summary>
[PublishedModel("faqPage")]
public sealed class FaqPage(IPublishedContent content, IPublishedValueFallback fallback) : ListPageModel(content, fallback);
