using KonTumInvest.Content.Models;
using KonTumInvest.Web.Features.Places;

namespace KonTumInvest.Web.Tests.Places;

public sealed class PlaceFilterTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("OPERATING")]
    [InlineData("operating; drop table")]
    [InlineData("0")]
    [InlineData("\u202Eoperating")]
    public void Parse_OfAWordThatIsNoCode_FiltersNothing(string? status)
    {
        var filter = PlaceFilter.Parse(null, status);

        Assert.True(filter.IsEmpty);
    }

    [Fact]
    public void Url_OfAFilter_IsReadBackAsTheSame()
    {
        var filter = new PlaceFilter(PlaceKind.IndustrialPark, PlaceStatus.Building);

        var url = filter.Url("/vi/khu");

        Assert.Equal("/vi/khu?kind=industrialPark&status=building", url);
        Assert.Equal(filter, PlaceFilter.Parse("industrialPark", "building"));
    }

    [Fact]
    public void Url_OfNoFilter_IsTheListItself() => Assert.Equal("/vi/khu", new PlaceFilter(null, null).Url("/vi/khu"));
}
