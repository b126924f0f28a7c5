using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>The administrative procedures, as its children.</summary>
[PublishedModel("procedureList")]
public sealed class ProcedureList(IPublishedContent content, IPublishedValueFallback fallback) : ListPageModel(content, fallback);
