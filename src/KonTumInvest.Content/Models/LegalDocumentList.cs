using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>The legal documents, as its children.</summary>
[PublishedModel("legalDocumentList")]
public sealed class LegalDocumentList(IPublishedContent content, IPublishedValueFallback fallback) : ListPageModel(content, fallback);
