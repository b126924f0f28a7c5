using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>Keeps documents together; it has no page of its own.</summary>
[PublishedModel("folder")]
public sealed class Folder(IPublishedContent content, IPublishedValueFallback fallback) : DocumentModel(content, fallback);
