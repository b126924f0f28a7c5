using KonTumInvest.Web.Features.Places;

namespace KonTumInvest.Web.Tests.Places;

public sealed class MapOptionsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("/tiles/{z}/{x}/{y}.png", null)]
    [InlineData("/tiles/kontum.pmtiles", null)]
    [InlineData("https://tiles.example/{z}/{x}/{y}.png?key=1", "https://tiles.example")]
    [InlineData("http://tiles.example:8080/kontum.pmtiles", "http://tiles.example:8080")]
    public void TileUrl_OfThisSiteOrAnother_IsUsableAndNamesTheOther(string? url, string? origin)
    {
        var options = new MapOptions { TileUrl = url };

        Assert.True(options.IsUsable);
        Assert.Equal(origin, options.Origin);
    }

    [Theory]
    [InlineData("tiles/{z}/{x}/{y}.png")]
    [InlineData("//tiles.example/{z}/{x}/{y}.png")]
    [InlineData("file:///tiles/{z}/{x}/{y}.png")]
    [InlineData("javascript:alert(1)//.pmtiles")]
    [InlineData("https://tiles.example/{z}/{x}.png")]
    [InlineData("https://tiles.example/style.json")]
    public void TileUrl_ThatCannotBeDrawn_IsRefused(string url) => Assert.False(new MapOptions { TileUrl = url }.IsUsable);
}
