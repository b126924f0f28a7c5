using KonTumInvest.Content.Models;
using KonTumInvest.Land.Index;
using KonTumInvest.Land.Queries;

namespace KonTumInvest.Land.Tests.Index;

public sealed class LandIndexTests
{
    [Theory]
    [InlineData("dak ha")]
    [InlineData("ĐĂK HÀ")]
    [InlineData("cum cong nghiep")]
    [InlineData("Đăk Ha\u0300")] // decomposed
    [InlineData("thi tran dak")]
    public void Search_TextWithoutMarksOrInOtherCase_FindsThePlotsOfThePlace(string text)
    {
        var index = LandIndex.Build([Plots.Plot("A1", Plots.DakHa), Plots.Plot("A1", Plots.SaoMai)]);

        var result = index.Search(new LandQuery { Text = text }, "vi");

        Assert.Equal("dak-ha", Assert.Single(result.Plots).Place.Code);
    }

    [Theory]
    [InlineData("Pờ Y")]
    [InlineData("Bờ Y")]
    public void Search_FormerOrCurrentCommune_FindsThePlotsOfThePlace(string commune)
    {
        var index = LandIndex.Build([Plots.Plot("A1", Plots.BoY), Plots.Plot("A1", Plots.SaoMai)]);

        var result = index.Search(new LandQuery { Text = commune }, "en");

        Assert.Equal("bo-y", Assert.Single(result.Plots).Place.Code);
    }

    [Theory]
    [InlineData("A1-02")]
    [InlineData("a102")]
    [InlineData("a1 02")]
    [InlineData("lô a1-02")]
    public void Search_CodeWrittenInSeveralWays_FindsThePlot(string text)
    {
        var index = LandIndex.Build([Plots.Plot("A1-02"), Plots.Plot("A1-03"), Plots.Plot("B2-02")]);

        var result = index.Search(new LandQuery { Text = text }, "vi");

        Assert.Equal("A1-02", Assert.Single(result.Plots).Code);
    }

    [Fact]
    public void Search_ByCode_PutsNumbersInOrderOfValue()
    {
        var index = LandIndex.Build([Plots.Plot("A10"), Plots.Plot("A2"), Plots.Plot("B1"), Plots.Plot("A02-3"), Plots.Plot("A1")]);

        var result = index.Search(new LandQuery { Sort = LandSort.Code }, "vi");

        Assert.Equal(["A1", "A2", "A02-3", "A10", "B1"], result.Plots.Select(plot => plot.Code));
    }

    [Fact]
    public void Search_ByPlace_FollowsTheReadersLanguage()
    {
        var index = LandIndex.Build([Plots.Plot("A1", Plots.SaoMai), Plots.Plot("A1", Plots.BoY), Plots.Plot("A1", Plots.DakHa)]);

        var vietnamese = index.Search(new LandQuery(), "vi");
        var english = index.Search(new LandQuery(), "en");

        Assert.Equal(["dak-ha", "sao-mai", "bo-y"], vietnamese.Plots.Select(plot => plot.Place.Code));
        Assert.Equal(["bo-y", "dak-ha", "sao-mai"], english.Plots.Select(plot => plot.Place.Code));
    }

    [Theory]
    [InlineData("vi", "wood", "herbs")]
    [InlineData("en", "herbs", "wood")]
    public void Facets_OfSectors_FollowTheReadersLanguage(string culture, string first, string second)
    {
        var index = LandIndex.Build([Plots.Plot("A1") with { Sectors = [Plots.Herbs, Plots.Wood] }]);

        var sectors = index.Search(new LandQuery(), culture).Facets.Sectors;

        Assert.Equal([first, second], sectors.Select(option => option.Value.Code));
    }

    [Fact]
    public void First_OfManyPlots_GivesTheFirstInOrderWhateverThePage()
    {
        var index = LandIndex.Build(Enumerable.Range(1, 50).Select(number => Plots.Plot($"A{number}", area: number)));

        var first = index.First(new LandQuery { Sort = LandSort.AreaDescending, PageSize = 2 }, "vi", 5);

        Assert.Equal(["A50", "A49", "A48", "A47", "A46"], first.Select(plot => plot.Code));
    }

    [Fact]
    public void Search_BoundsInHectares_AreInclusive()
    {
        var index = LandIndex.Build([
            Plots.Plot("A1", area: 9_999),
            Plots.Plot("A2", area: 10_000),
            Plots.Plot("A3", area: 20_000),
            Plots.Plot("A4", area: 20_001),
            Plots.Plot("A5", area: null),
        ]);

        var result = index.Search(new LandQuery { MinimumArea = 1, MaximumArea = 2 }, "vi");

        Assert.Equal(["A2", "A3"], result.Plots.Select(plot => plot.Code));
    }

    [Fact]
    public void Search_EmptyIndex_AnswersWithNothing()
    {
        var result = LandIndex.Empty.Search(
            new LandQuery
            {
                Text = "lô",
                MinimumArea = 1,
                Statuses = [PlotStatus.Leased],
            },
            "vi"
        );

        Assert.Equal(0, result.Total);
        Assert.Empty(result.Plots);
        Assert.False(result.HasNext);
        Assert.All(result.Facets.Statuses, option => Assert.Equal(0, option.Count));
    }

    [Fact]
    public void Search_AfterAPlotThatIsGone_StartsFromTheBeginning()
    {
        var index = LandIndex.Build([Plots.Plot("A1"), Plots.Plot("A2")]);

        var result = index.Search(new LandQuery { After = Guid.CreateVersion7() }, "vi");

        Assert.Equal(["A1", "A2"], result.Plots.Select(plot => plot.Code));
    }

    [Fact]
    public void Search_OfALanguageWithoutPlots_FindsNone()
    {
        var index = LandIndex.Build([Plots.Plot("A1")]);

        Assert.Equal(0, index.Search(new LandQuery(), "ko").Total);
    }
}
