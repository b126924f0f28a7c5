namespace KonTumInvest.Content.Geography;

/// <summary>What a site's geometry is, by its GeoJSON name.</summary>
public enum GeometryKind
{
    /// <summary>Where a site is, when its outline is not known.</summary>
    Point,

    /// <summary>One outline.</summary>
    Polygon,

    /// <summary>Several outlines, such as a zone in parts.</summary>
    MultiPolygon,
}
