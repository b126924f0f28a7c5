namespace KonTumInvest.Content.Geography;

/// <summary>A box in degrees, WGS 84. It never crosses the antimeridian: the sites lie in Vietnam.</summary>
public readonly record struct GeoBounds(double West, double South, double East, double North)
{
    public GeoPosition Centre => new((West + East) / 2, (South + North) / 2);

    /// <summary>The smallest box around the positions.</summary>
    /// <exception cref="InvalidOperationException">There are no positions.</exception>
    public static GeoBounds Around(IReadOnlyCollection<GeoPosition> positions) =>
        new(
            positions.Min(position => position.Longitude),
            positions.Min(position => position.Latitude),
            positions.Max(position => position.Longitude),
            positions.Max(position => position.Latitude)
        );

    public bool Contains(GeoPosition position) =>
        position.Longitude >= West && position.Longitude <= East && position.Latitude >= South && position.Latitude <= North;
}
