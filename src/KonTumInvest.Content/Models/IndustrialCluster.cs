using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>An industrial cluster (cụm công nghiệp), under Decree 32/2024/NĐ-CP.</summary>
[PublishedModel("industrialCluster")]
public sealed class IndustrialCluster(IPublishedContent content, IPublishedValueFallback fallback) : Place(content, fallback)
{
    public override PlaceKind Kind => PlaceKind.IndustrialCluster;
}
