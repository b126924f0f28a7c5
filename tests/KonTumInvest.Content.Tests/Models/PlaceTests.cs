using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Tests.Support;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Tests.Models;

public sealed class PlaceTests
{
    [Fact]
    public void CurrentUnits_WithFormerUnitsOnly_AreTheirSuccessorsOnce()
    {
        var document = new FakeDocument
        {
            ["formerUnits"] = new[]
            {
                "kontum-23296 Phường Ngô Mây (Thành phố Kon Tum)",
                "kontum-23311 Xã Đăk Cấm (Thành phố Kon Tum)",
            },
        };

        var place = Cluster(document);

        Assert.Equal(["Phường Ngô Mây", "Xã Đăk Cấm"], place.FormerUnits.Select(unit => unit.Name));
        Assert.Equal(["Phường Đăk Cấm"], place.CurrentUnits.Select(unit => unit.Name));
    }

    [Fact]
    public void CurrentUnits_StatedByEditors_AreTaken()
    {
        var document = new FakeDocument { ["currentUnits"] = new[] { "quangngai-23401 Xã Đăk Tô" } };

        var place = Cluster(document);

        Assert.Empty(place.FormerUnits);
        Assert.Equal("Xã Đăk Tô", Assert.Single(place.CurrentUnits).Name);
    }

    [Fact]
    public void Figures_OneKnown_ListTheUnknownOnesAsWell()
    {
        var area = new Figure { Value = 62.6m, Unit = "ha", Source = new Provenance { Document = "27/QĐ-UBND" } };
        var document = new FakeDocument { ["totalArea"] = area };

        var figures = Cluster(document).Figures;

        Assert.Equal(11, figures.Count);
        Assert.Equal(new PlaceFigure("totalArea", area), figures[0]);
        Assert.All(figures.Skip(1), figure => Assert.Null(figure.Value));
    }

    [Theory]
    [InlineData("operating", PlaceStatus.Operating)]
    [InlineData("Operating", null)]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Status_StoredText_IsReadOnlyWhenItIsACode(string? stored, PlaceStatus? expected)
    {
        var document = new FakeDocument { ["status"] = stored };

        Assert.Equal(expected, Cluster(document).Status);
    }

    [Fact]
    public void Texts_Blank_ReadAsAbsent()
    {
        var document = new FakeDocument { ["summary"] = "  ", ["locationNote"] = string.Empty };

        var place = Cluster(document);

        Assert.Null(place.Summary);
        Assert.Null(place.LocationNote);
    }

    private static IndustrialCluster Cluster(FakeDocument document) => new(document, new NoopPublishedValueFallback());
}
