using KonTumInvest.Content.Geography;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors.Geometry;

/// <summary>What geometries of one data type may be.</summary>
public sealed class GeometryConfiguration
{
    /// <summary>The allowed kinds by GeoJSON name; empty for all three.</summary>
    [ConfigurationField("types")]
    public List<GeometryKind> Kinds { get; set; } = [];

    /// <summary>West, south, east, north in degrees; null for the whole world.</summary>
    [ConfigurationField("bounds")]
    public double[]? Bounds { get; set; }

    /// <summary>The most positions in all rings together; null for the default of <see cref="GeometryRules"/>.</summary>
    [ConfigurationField("maxVertices")]
    public int? MaxVertices { get; set; }

    internal GeometryRules ToRules() =>
        new()
        {
            Kinds = Kinds.Count > 0 ? Kinds : GeometryRules.Default.Kinds,
            Within = Bounds is [var west, var south, var east, var north] ? new GeoBounds(west, south, east, north) : null,
            MaxVertices = MaxVertices ?? GeometryRules.Default.MaxVertices,
        };
}
