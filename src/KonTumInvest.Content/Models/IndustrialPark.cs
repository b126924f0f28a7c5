using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>An industrial park (khu công nghiệp), under Decree 35/2022/NĐ-CP.</summary>
[PublishedModel("industrialPark")]
public sealed class IndustrialPark(IPublishedContent content, IPublishedValueFallback fallback) : Place(content, fallback)
{
    public override PlaceKind Kind => PlaceKind.IndustrialPark;

    /// <summary>The economic zone a park lies in; null for parks outside it.</summary>
    public EconomicZone? EconomicZone => Picked<EconomicZone>("economicZone") is [var zone, ..] ? zone : null;
}
