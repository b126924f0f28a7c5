using KonTumInvest.Content.Geography;
using KonTumInvest.Content.Tests.Support;

namespace KonTumInvest.Content.Tests.Configuration;

public sealed class SamplePlotTests
{
    private static readonly IReadOnlyList<StarterDocument> Plots = [.. StarterDocument.All.Where(document => document.Type == "plot")];

    private static readonly GeometryRules Rules = new() { Kinds = [GeometryKind.Polygon], Within = new GeoBounds(107.2, 13.8, 108.7, 15.6) };

    [Fact]
    public void Plots_All_AreMarkedAsSampleInDataAndName()
    {
        Assert.InRange(Plots.Count, 24, 40);
        Assert.All(Plots, plot => Assert.True(plot.Values.Flag("isSample")));
        Assert.All(Plots, plot => Assert.EndsWith("(mẫu)", plot.Name("vi"), StringComparison.Ordinal));
        Assert.All(Plots, plot => Assert.EndsWith("(sample)", plot.Name("en"), StringComparison.Ordinal));
        Assert.All(Plots, plot => Assert.Equal("illustrative", plot.Values.Text("geometryPrecision")));
        Assert.All(Plots, plot => Assert.False(plot.Values.ContainsKey("indicativePrice")));
    }

    [Fact]
    public void Plots_DrawnArea_AgreesWithTheStatedOne()
    {
        Assert.All(
            Plots,
            plot =>
            {
                var drawn = SiteGeometry.Parse(plot.Values["geometry"]!.ToJsonString(), Rules).Value;
                Assert.True(drawn.CompareWith(plot.Values["area"]!.GetValue<decimal>())!.Agrees(0.002m), plot.Id);
            }
        );
    }

    [Fact]
    public void Plots_OfOneIllustration_DoNotOverlap()
    {
        var bounds = Plots.Select(plot => (plot.Id, SiteGeometry.FromStored(plot.Values["geometry"]!.ToJsonString())!.Bounds)).ToList();

        var overlaps =
            from first in bounds
            from second in bounds
            where string.CompareOrdinal(first.Id, second.Id) < 0 && Overlap(first.Bounds, second.Bounds)
            select (first.Id, second.Id);

        Assert.Empty(overlaps);
    }

    [Fact]
    public void Plots_OfOnePlace_HaveCodesOfTheirOwn()
    {
        Assert.Equal(Plots.Count, Plots.Select(plot => (plot.Parent, plot.Values.Text("code"))).Distinct().Count());
    }

    private static bool Overlap(GeoBounds first, GeoBounds second) =>
        first.West < second.East && second.West < first.East && first.South < second.North && second.South < first.North;
}
