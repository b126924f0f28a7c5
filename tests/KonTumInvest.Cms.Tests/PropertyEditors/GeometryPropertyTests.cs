using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KonTumInvest.Content.Geography;

namespace KonTumInvest.Cms.Tests.PropertyEditors;

public sealed class GeometryPropertyTests
{
    /// <summary>A star-shaped ring around a point in the province: always valid, seldom convex, counterclockwise.</summary>
    public static Arbitrary<GeoPosition[]> Rings() =>
        (
            from corners in Gen.Choose(3, 40)
            from west in Gen.Choose(0, 1000)
            from south in Gen.Choose(0, 1000)
            from radii in Gen.ArrayOf(Gen.Choose(200, 1000), corners)
            select Ring(107.5 + west / 1000.0, 14 + south / 1000.0, radii)
        ).ToArbitrary();

    [Property(Arbitrary = [typeof(GeometryPropertyTests)])]
    public void Area_RingBegunElsewhere_StaysTheSame(GeoPosition[] ring, byte shift)
    {
        var open = ring[..^1];
        var offset = shift % open.Length;
        GeoPosition[] rotated = [.. open[offset..], .. open[..offset], open[offset]];

        var difference = Math.Abs(Parse(ring).AreaSquareMetres!.Value - Parse(rotated).AreaSquareMetres!.Value);

        Assert.True(difference <= 1e-9 * Parse(ring).AreaSquareMetres!.Value, $"{difference} m2");
    }

    [Property(Arbitrary = [typeof(GeometryPropertyTests)])]
    public void Parse_RingRunningEitherWay_IsWoundCounterclockwise(GeoPosition[] ring)
    {
        var backwards = Parse([.. ring.Reverse()]);

        Assert.True(backwards.Polygons[0].Outline.SignedArea > 0);
        Assert.Equal(Parse(ring).AreaSquareMetres!.Value, backwards.AreaSquareMetres!.Value, tolerance: 1e-3);
    }

    [Property(Arbitrary = [typeof(GeometryPropertyTests)])]
    public void ToGeoJson_ThenRead_GivesTheSameGeometry(GeoPosition[] ring)
    {
        var geometry = Parse(ring);

        Assert.Equal(geometry, SiteGeometry.FromStored(geometry.ToGeoJson()));
    }

    [Property(Arbitrary = [typeof(GeometryPropertyTests)])]
    public void Area_HoleInside_IsTakenOff(GeoPosition[] ring)
    {
        var middle = SiteGeometry.Of([new GeoPolygon(new GeoRing(ring), [])]);
        var centre = new GeoPosition(ring[0].Longitude, ring[0].Latitude);
        var hole = new GeoRing([.. ring.Select(position => new GeoPosition(
            centre.Longitude + (position.Longitude - centre.Longitude) * 0.5,
            centre.Latitude + (position.Latitude - centre.Latitude) * 0.5))]);

        var pierced = SiteGeometry.Of([new GeoPolygon(new GeoRing(ring), [hole])]);

        Assert.Equal(0.75, pierced.AreaSquareMetres!.Value / middle.AreaSquareMetres!.Value, tolerance: 0.001);
    }

    [Theory]
    [InlineData(0, 1, 12_308_463_893.975352)]
    [InlineData(14, 15, 11_926_859_508.776335)]
    public void Area_OneDegreeCell_MatchesThePublishedEllipsoidArea(double south, double north, double expected)
    {
        // Cells between two parallels have exact areas (Snyder 1987, equation 3-12), computed apart from this code with 40 digits.
        var cell = Parse([new(108, south), new(109, south), new(109, north), new(108, north), new(108, south)]);

        Assert.Equal(1, cell.AreaSquareMetres!.Value / expected, tolerance: 1e-9);
    }

    [Fact]
    public void CompareWith_StatedArea_SaysHowFarOff()
    {
        var cell = Parse([new(108, 14), new(108.01, 14), new(108.01, 14.01), new(108, 14.01), new(108, 14)]);
        var stated = (decimal)cell.AreaSquareMetres!.Value / 1.02m;

        var comparison = cell.CompareWith(stated)!;

        Assert.Equal(0.02m, Math.Round(comparison.RelativeDifference, 6));
        Assert.True(comparison.Agrees(0.021m));
        Assert.False(comparison.Agrees(0.019m));
    }

    private static SiteGeometry Parse(GeoPosition[] ring) =>
        SiteGeometry.Parse(SiteGeometry.Of([new GeoPolygon(new GeoRing(ring), [])]).ToGeoJson(), GeometryRules.Default).Value;

    private static GeoPosition[] Ring(double west, double south, int[] radii)
    {
        var corners = radii
            .Select((radius, index) =>
            {
                var angle = 2 * Math.PI * index / radii.Length;
                return new GeoPosition(
                    Math.Round(west + radius * 1e-5 * Math.Cos(angle), 7),
                    Math.Round(south + radius * 1e-5 * Math.Sin(angle), 7)
                );
            })
            .ToArray();
        return [.. corners, corners[0]];
    }
}
