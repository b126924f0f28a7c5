using KonTumInvest.Content.Common;

namespace KonTumInvest.Content.Geography;

/// <summary>Where a site lies: a point, or one or more polygons, in WGS 84.</summary>
public sealed record SiteGeometry
{
    private SiteGeometry(GeometryKind kind, GeoPosition? point, IReadOnlyList<GeoPolygon> polygons)
    {
        Kind = kind;
        Point = point;
        Polygons = polygons;
        Bounds = GeoBounds.Around(point is { } position ? [position] : [.. polygons.SelectMany(polygon => polygon.Outline.Positions)]);
    }

    public GeometryKind Kind { get; }

    /// <summary>The position of a point; null for outlines.</summary>
    public GeoPosition? Point { get; }

    /// <summary>The outlines; empty for a point.</summary>
    public IReadOnlyList<GeoPolygon> Polygons { get; }

    public GeoBounds Bounds { get; }

    /// <summary>A position to centre a map on: the point itself, or the middle of the bounds (which may lie outside a crescent).</summary>
    public GeoPosition Centre => Point ?? Bounds.Centre;

    /// <summary>Square metres on the WGS 84 ellipsoid; null for a point.</summary>
    public double? AreaSquareMetres => Kind == GeometryKind.Point ? null : Polygons.Sum(polygon => polygon.Area);

    public static SiteGeometry At(GeoPosition point) => new(GeometryKind.Point, point, []);

    /// <exception cref="ArgumentException">There is no polygon.</exception>
    public static SiteGeometry Of(IReadOnlyList<GeoPolygon> polygons) =>
        polygons.Count == 0
            ? throw new ArgumentException("A geometry has at least one polygon.", nameof(polygons))
            : new(polygons.Count == 1 ? GeometryKind.Polygon : GeometryKind.MultiPolygon, null, polygons);

    /// <summary>Reads what a person drew or pasted.</summary>
    /// <returns>The geometry with its rings wound as RFC 7946 asks and positions rounded to 1e-7 degrees (about 1 cm), or what is wrong.</returns>
    public static Result<SiteGeometry> Parse(string geoJson, GeometryRules rules) => GeoJsonReader.Read(geoJson, rules);

    /// <summary>Reads a stored geometry without checking its validity again.</summary>
    /// <returns>Null for text that is no such GeoJSON geometry.</returns>
    public static SiteGeometry? FromStored(string? geoJson) => geoJson is null ? null : GeoJsonReader.ReadUnchecked(geoJson);

    /// <summary>The GeoJSON geometry object, positions with at most seven decimals.</summary>
    public string ToGeoJson() => GeoJsonWriter.Write(this);

    /// <summary>Compares the drawn area with the one a document states.</summary>
    /// <param name="statedSquareMetres">The stated area, in square metres, above zero.</param>
    /// <returns>Null for a point, which has no area to compare.</returns>
    public AreaComparison? CompareWith(decimal statedSquareMetres)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(statedSquareMetres);
        return AreaSquareMetres is { } drawn ? new AreaComparison((decimal)drawn, statedSquareMetres) : null;
    }

    public bool Equals(SiteGeometry? other) => other is not null && ToGeoJson() == other.ToGeoJson();

    public override int GetHashCode() => ToGeoJson().GetHashCode(StringComparison.Ordinal);
}
