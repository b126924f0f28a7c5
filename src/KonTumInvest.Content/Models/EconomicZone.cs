using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>A border-gate economic zone.</summary>
[PublishedModel("economicZone")]
public sealed class EconomicZone(IPublishedContent content, IPublishedValueFallback fallback) : Place(content, fallback)
{
    public override PlaceKind Kind => PlaceKind.EconomicZone;
}
