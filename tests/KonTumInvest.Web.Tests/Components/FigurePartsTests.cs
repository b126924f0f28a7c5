using KonTumInvest.Content.Figures;
using KonTumInvest.Web.Components.Figures;

namespace KonTumInvest.Web.Tests.Components;

public sealed class FigurePartsTests
{
    private static readonly Provenance Source = new() { Document = "11/QĐ-MAU" };

    [Fact]
    public void Of_AnApproximateAmount_CutsItAroundTheNumber()
    {
        var figure = new Figure { Value = 2740, Unit = "vndBillion", Approximate = true, Source = Source };

        var vietnamese = Culture.In("vi", () => FigureParts.Of(figure));
        var english = Culture.In("en", () => FigureParts.Of(figure));

        Assert.Equal(new FigureParts("khoảng ", "2.740", " tỷ đồng"), vietnamese);
        Assert.Equal(new FigureParts("about VND ", "2,740", " billion"), english);
    }

    [Fact]
    public void Of_ARange_KeepsBothEndsTogether()
    {
        var figure = new Figure { Value = 0.5m, UpperValue = 1.25m, Unit = "usdPerM2PerYear", Source = Source };

        var parts = Culture.In("vi", () => FigureParts.Of(figure));

        Assert.Equal("0,5–1,25", parts.Number);
    }

    [Fact]
    public void Of_AText_IsTheTextInTheReadersLanguage()
    {
        var figure = new Figure { Text = new() { Vi = "Đường nhựa", En = "Asphalt road" }, Source = Source };

        var parts = Culture.In("en", () => FigureParts.Of(figure));

        Assert.Equal(new FigureParts(string.Empty, "Asphalt road", string.Empty), parts);
    }
}
