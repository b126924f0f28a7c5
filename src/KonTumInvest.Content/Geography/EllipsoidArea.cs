namespace KonTumInvest.Content.Geography;

/// <summary>
/// The area of a ring on the WGS 84 ellipsoid, where an edge is the straight line between two positions in longitude and latitude, as
/// RFC 7946 section 3.1.1 defines it.
/// </summary>
/// <remarks>
/// The strip between the equator and latitude φ is exactly (a²/2)·q(φ) wide per radian of longitude (Snyder, Map Projections, 1987,
/// equation 3-12). Along an edge q is averaged by Simpson's rule; for edges up to one degree long the relative error is below 1e-9, far
/// below that of any survey. Against the geodesic area, whose edges bow differently, a 100 m plot differs by less than 1e-6.
/// </remarks>
internal static class EllipsoidArea
{
    private const double SemiMajorAxis = 6_378_137.0;
    private const double Flattening = 1 / 298.257223563;
    private const double SquaredEccentricity = Flattening * (2 - Flattening);
    private const double RadiansPerDegree = Math.PI / 180;

    private static readonly double Eccentricity = Math.Sqrt(SquaredEccentricity);

    /// <summary>Square metres, positive for a ring that runs counterclockwise.</summary>
    public static double Of(IReadOnlyList<GeoPosition> ring)
    {
        if (ring.Count < 2)
        {
            return 0;
        }

        // Subtracting the value at one latitude of the ring keeps the digits: a plot is a tiny difference of large strips.
        var baseline = Q(ring[0].Latitude);
        var sum = 0.0;
        for (var index = 1; index < ring.Count; index++)
        {
            var (from, to) = (ring[index - 1], ring[index]);
            var middle = (from.Latitude + to.Latitude) / 2;
            var mean = (Q(from.Latitude) + 4 * Q(middle) + Q(to.Latitude)) / 6 - baseline;
            sum += (from.Longitude - to.Longitude) * RadiansPerDegree * mean;
        }

        return sum * SemiMajorAxis * SemiMajorAxis / 2;
    }

    private static double Q(double latitude)
    {
        var sine = Math.Sin(latitude * RadiansPerDegree);
        var scaled = Eccentricity * sine;
        return (1 - SquaredEccentricity) * (sine / (1 - scaled * scaled) + Math.Atanh(scaled) / Eccentricity);
    }
}
