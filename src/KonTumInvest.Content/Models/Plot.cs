using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Geography;
using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>A plot of land; its parent is the zone, park or cluster it lies in.</summary>
[PublishedModel("plot")]
public sealed class Plot(IPublishedContent content, IPublishedValueFallback fallback) : DocumentModel(content, fallback), ISeo
{
    public string? MetaTitle => Text("metaTitle");

    public string? MetaDescription => Text("metaDescription");

    public MediaWithCrops? SocialImage => Media("socialImage") is [var image, ..] ? image : null;

    /// <summary>The number on the plan, such as <c>A1</c>; unique within its place.</summary>
    public string Code => Text("code") ?? string.Empty;

    /// <summary>Square metres; null only in a draft that lacks it.</summary>
    public decimal? Area => Amount("area");

    public PlotStatus? Status => Choice<PlotStatus>("status");

    public IReadOnlyList<PlotReadiness> Readiness => Choices<PlotReadiness>("readiness");

    /// <summary>Permitted sectors; empty means no restriction is known.</summary>
    public IReadOnlyList<Sector> Sectors => Picked<Sector>("sectors");

    public Figure? IndicativePrice => FigureOf("indicativePrice");

    public string? Note => Text("note");

    /// <summary>True for generated plots: marked as sample data on every page, map, file and answer that shows them.</summary>
    public bool IsSample => Flag("isSample");

    public SiteGeometry? Geometry => Read<SiteGeometry>("geometry");

    public GeometryPrecision? GeometryPrecision => Choice<GeometryPrecision>("geometryPrecision");
}
