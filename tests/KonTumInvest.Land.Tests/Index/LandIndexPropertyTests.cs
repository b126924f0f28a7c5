using FsCheck.Xunit;
using KonTumInvest.Content.Models;
using KonTumInvest.Land.Index;
using KonTumInvest.Land.Plots;
using KonTumInvest.Land.Queries;

namespace KonTumInvest.Land.Tests.Index;

[Properties(Arbitrary = [typeof(LandCases)], MaxTest = 150)]
public sealed class LandIndexPropertyTests
{
    [Property]
    public void Search_AnyQuestion_FindsWhatPlainFiltersFind(LandCase given)
    {
        var expected = NaiveLand.Matching(given.Plots, given.Query, given.Culture).Select(plot => plot.Key).ToHashSet();

        var found = AllPages(LandIndex.Build(given.Plots), given.Query, given.Culture);

        Assert.Equal(expected.Count, found.Count);
        Assert.True(expected.SetEquals(found.Select(plot => plot.Key)));
    }

    [Property]
    public void Search_AnyQuestion_OrdersAsAsked(LandCase given)
    {
        var expected = NaiveLand.Ordered(NaiveLand.Matching(given.Plots, given.Query, given.Culture), given.Query.Sort, given.Culture);

        var found = AllPages(LandIndex.Build(given.Plots), given.Query, given.Culture);

        Assert.Equal(expected.Select(plot => plot.Key), found.Select(plot => plot.Key));
    }

    [Property]
    public void Search_PagedBackwards_GivesThePagesOfTheWayForward(LandCase given)
    {
        var index = LandIndex.Build(given.Plots);
        var query = given.Query.FromStart();
        var pages = new Stack<LandResult>();
        for (
            var page = index.Search(query, given.Culture);
            page.Plots.Count > 0;
            page = index.Search(query with { After = page.Plots[^1].Key }, given.Culture)
        )
        {
            pages.Push(page);
        }

        while (pages.TryPop(out var later) && pages.TryPeek(out var earlier))
        {
            var back = index.Search(query with { Before = later.Plots[0].Key }, given.Culture);

            Assert.Equal(earlier.Plots, back.Plots);
            Assert.Equal(earlier.Skipped, back.Skipped);
            Assert.True(later.HasPrevious);
            Assert.True(earlier.HasNext);
        }
    }

    [Property]
    public void Facets_OfAlternatives_CountAsIfNothingWereChosenInTheirFilter(LandCase given)
    {
        var query = given.Query;
        int Count(LandQuery changed) => NaiveLand.Matching(given.Plots, changed, given.Culture).Count;

        var facets = LandIndex.Build(given.Plots).Search(query, given.Culture).Facets;

        Assert.All(facets.Places, option => Assert.Equal(Count(query with { Places = [option.Value.Code] }), option.Count));
        Assert.All(facets.Statuses, option => Assert.Equal(Count(query with { Statuses = [option.Value] }), option.Count));
        Assert.All(facets.Sectors, option => Assert.Equal(Count(query with { Sectors = [option.Value.Code] }), option.Count));
        Assert.All(facets.Sample, option => Assert.Equal(Count(query with { Sample = option.Value }), option.Count));
        Assert.Equal(given.Plots.Select(plot => plot.Place.Key).Distinct().Count(), facets.Places.Count);
    }

    [Property]
    public void Facets_OfReadiness_CountTogetherWithWhatIsChosen(LandCase given)
    {
        var facets = LandIndex.Build(given.Plots).Search(given.Query, given.Culture).Facets;

        Assert.Equal(Enum.GetValues<PlotReadiness>(), facets.Readiness.Select(option => option.Value));
        Assert.All(
            facets.Readiness,
            option =>
            {
                var narrowed = given.Query with { Readiness = [.. given.Query.Readiness, option.Value] };
                Assert.Equal(NaiveLand.Matching(given.Plots, narrowed, given.Culture).Count, option.Count);
            }
        );
    }

    [Property]
    public void ToQueryString_AnyQuestion_IsReadBackAsTheSame(LandCase given)
    {
        var index = LandIndex.Build([
            .. given.Plots,
            Tests.Plots.Plot("A1", Tests.Plots.SaoMai) with
            {
                Sectors = [Tests.Plots.Wood, Tests.Plots.Herbs],
            },
            Tests.Plots.Plot("A2", Tests.Plots.BoY),
            Tests.Plots.Plot("A3", Tests.Plots.DakHa),
        ]);
        var known = given.Query with { Places = [.. given.Query.Places.Where(index.HasPlace)], After = index.Plots[0].Key };
        var query =
            known.MinimumArea > known.MaximumArea ? known with { MinimumArea = known.MaximumArea, MaximumArea = known.MinimumArea } : known;

        var parsed = LandQueryParser.Parse(Address.Parameters(query.ToQueryString()), index);

        Assert.Empty(parsed.Ignored);
        Assert.Equal(query, parsed.Query);
    }

    private static List<PlotFacts> AllPages(LandIndex index, LandQuery query, string culture)
    {
        var all = new List<PlotFacts>();
        var page = index.Search(query, culture);
        while (page.Plots.Count > 0)
        {
            Assert.Equal(all.Count, page.Skipped);
            Assert.True(page.Plots.Count <= query.PageSize);
            all.AddRange(page.Plots);
            Assert.Equal(all.Count < page.Total, page.HasNext);
            page = index.Search(query with { After = page.Plots[^1].Key }, culture);
        }

        Assert.Equal(page.Total, all.Count);
        return all;
    }
}
