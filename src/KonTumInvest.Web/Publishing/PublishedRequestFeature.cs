using Umbraco.Cms.Core.Routing;

namespace KonTumInvest.Web.Publishing;

/// <summary>What Umbraco's router found for the current request.</summary>
/// <param name="Request">The routed request; its culture is always set.</param>
public sealed record PublishedRequestFeature(IPublishedRequest Request);
