using KonTumInvest.Content.Common;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace KonTumInvest.Content.Geography;

/// <summary>The checks of a geometry a person drew or pasted. Cheap ones first: the last one looks for crossings.</summary>
internal static class GeometryChecks
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    public static IEnumerable<Error> Check(SiteGeometry geometry, GeometryRules rules)
    {
        if (!rules.Kinds.Contains(geometry.Kind))
        {
            return [GeometryErrors.Of(GeometryErrors.KindRefused, string.Join(", ", rules.Kinds))];
        }

        var rings = geometry.Polygons.SelectMany(polygon => polygon.Rings).ToArray();
        var positions = geometry.Point is { } point ? [point] : rings.SelectMany(ring => ring.Positions).ToArray();
        if (positions.Length > rules.MaxVertices)
        {
            return [GeometryErrors.Of(GeometryErrors.TooManyVertices, positions.Length, rules.MaxVertices)];
        }

        var error = Misplaced(positions, rules.Within) ?? rings.Select(Malformed).FirstOrDefault(found => found is not null);
        error ??= geometry.Kind == GeometryKind.Point ? null : Crossing(geometry.Polygons);
        return error is null ? [] : [error];
    }

    private static Error? Misplaced(GeoPosition[] positions, GeoBounds? within)
    {
        foreach (var position in positions)
        {
            if (Math.Abs(position.Longitude) > 180 || Math.Abs(position.Latitude) > 90)
            {
                return GeometryErrors.At(GeometryErrors.OutOfRange, position);
            }

            if (within is { } bounds && !bounds.Contains(position))
            {
                return GeometryErrors.At(GeometryErrors.OutsideBounds, position);
            }
        }

        return null;
    }

    private static Error? Malformed(GeoRing ring) =>
        ring.Positions.Count < 4 ? GeometryErrors.Of(GeometryErrors.TooFewPositions)
        : ring.Positions[0] != ring.Positions[^1] ? GeometryErrors.Of(GeometryErrors.NotClosed)
        : IsFlat(ring.Positions) ? GeometryErrors.Of(GeometryErrors.NoArea)
        : null;

    /// <summary>All positions on one line. (An area of zero is no proof: the two halves of a figure of eight cancel out.)</summary>
    private static bool IsFlat(IReadOnlyList<GeoPosition> ring)
    {
        var origin = ring[0];
        var direction = ring.FirstOrDefault(position => position != origin, origin);
        var (x, y) = (direction.Longitude - origin.Longitude, direction.Latitude - origin.Latitude);
        return ring.All(position => Math.Abs(x * (position.Latitude - origin.Latitude) - y * (position.Longitude - origin.Longitude)) < 1e-16);
    }

    private static Error? Crossing(IReadOnlyList<GeoPolygon> polygons)
    {
        var shape = Factory.CreateMultiPolygon([.. polygons.Select(Planar)]);
        var validity = new IsValidOp(shape);
        if (validity.IsValid)
        {
            return null;
        }

        var where = validity.ValidationError.Coordinate;
        return where is null
            ? GeometryErrors.Of(GeometryErrors.NoArea)
            : GeometryErrors.At(GeometryErrors.Invalid, new GeoPosition(Math.Round(where.X, 6), Math.Round(where.Y, 6)));
    }

    private static Polygon Planar(GeoPolygon polygon) =>
        Factory.CreatePolygon(Planar(polygon.Outline), [.. polygon.Holes.Select(Planar)]);

    private static LinearRing Planar(GeoRing ring) =>
        Factory.CreateLinearRing([.. ring.Positions.Select(position => new Coordinate(position.Longitude, position.Latitude))]);
}
