namespace KonTumInvest.Content.Geography;

/// <summary>One outline and the holes in it, wound as RFC 7946 section 3.1.6 asks: outline counterclockwise, holes clockwise.</summary>
public sealed record GeoPolygon(GeoRing Outline, IReadOnlyList<GeoRing> Holes)
{
    /// <summary>Square metres on the ellipsoid, holes taken off.</summary>
    public double Area => Math.Abs(Outline.SignedArea) - Holes.Sum(hole => Math.Abs(hole.SignedArea));

    public IEnumerable<GeoRing> Rings => Holes.Prepend(Outline);

    /// <summary>The same polygon with every ring running the way RFC 7946 asks.</summary>
    public GeoPolygon FollowingRightHandRule() =>
        new(
            Outline.SignedArea < 0 ? Outline.Reversed() : Outline,
            [.. Holes.Select(hole => hole.SignedArea > 0 ? hole.Reversed() : hole)]
        );
}
