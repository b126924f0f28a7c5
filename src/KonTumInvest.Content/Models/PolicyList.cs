using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>The incentive policies, as its children.</summary>
[PublishedModel("policyList")]
public sealed class PolicyList(IPublishedContent content, IPublishedValueFallback fallback) : ListPageModel(content, fallback);
