using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KonTumInvest.Land.Publishing;
using KonTumInvest.Land.Queries;
using KonTumInvest.Web.Tests.Hosting;

namespace KonTumInvest.Web.Tests.Land;

[Collection(RunningSiteTests.Name)]
public sealed class LandListPageTests(RunningSite site)
{
    private const string Vietnamese = "/vi/quy-dat/";
    private const string English = "/en/land/";

    private int All => site.Host.Service<PublishedLand>().Current.Search(new LandQuery(), "vi").Total;

    [Theory]
    [InlineData(Vietnamese, "Dữ liệu mẫu", "Khu công nghiệp Hòa Bình")]
    [InlineData(English, "Sample data", "Hoa Binh Industrial Park")]
    public async Task Get_WithoutFilters_MarksEverySamplePlot(string url, string mark, string place)
    {
        var page = await site.GetAsync(url);

        var rows = Rows(page);
        Assert.Equal(LandQuery.DefaultPageSize, rows.Count);
        Assert.All(rows, row => Assert.Contains(mark, row.TextContent, StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("label.choice"), choice => choice.TextContent.Contains(place, StringComparison.Ordinal));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public async Task Get_FollowingTheNextLinks_ShowsEveryPlotOnce()
    {
        var seen = new List<string>();
        var pages = 0;
        for (var url = Vietnamese; url is not null && pages < 20; pages++)
        {
            var page = await site.GetAsync(url);
            seen.AddRange(Rows(page).Select(row => row.QuerySelector("th a")!.GetAttribute("href")!));
            url = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(All, seen.Count);
        Assert.Equal(All, seen.Distinct().Count());
        Assert.True(pages > 1);
    }

    [Fact]
    public async Task Get_WithFilters_ShowsWhatMatchesAndKeepsTheForm()
    {
        var page = await site.GetAsync($"{English}?status=available&ready=servicedPower&min=1&max=2.5&sort=area-desc");

        var rows = Rows(page);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("Available", row.TextContent, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains("power", row.TextContent, StringComparison.Ordinal));
        var areas = rows.Select(row =>
                decimal.Parse(
                    row.QuerySelector(".table__number")!.TextContent.Split('\u00A0')[0].Replace(",", "", StringComparison.Ordinal),
                    System.Globalization.CultureInfo.InvariantCulture
                )
            )
            .ToList();
        Assert.All(areas, area => Assert.InRange(area, 10_000, 25_000));
        Assert.Equal(areas.OrderDescending(), areas);
        Assert.True(page.QuerySelector<IHtmlInputElement>("input[name=status][value=available]")!.IsChecked);
        Assert.Equal("2.5", page.QuerySelector<IHtmlInputElement>("input[name=max]")!.Value);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll(".notice li"));
    }

    [Fact]
    public async Task Get_CountBesideAChoice_IsWhatChoosingItShows()
    {
        var page = await site.GetAsync($"{Vietnamese}?status=leased");
        var choice = page.QuerySelectorAll<IHtmlInputElement>("input[name=place]").First();
        var promised = choice.ParentElement!.QuerySelector(".tabs__count")!.TextContent.Trim('(', ')');

        var chosen = await site.GetAsync($"{Vietnamese}?status=leased&place={choice.Value}");

        Assert.Equal(promised, $"{Rows(chosen).Count}");
    }

    [Fact]
    public async Task Get_NothingMatches_OffersToClearTheFilters()
    {
        var page = await site.GetAsync($"{Vietnamese}?min=900000");

        Assert.Empty(Rows(page));
        Assert.Equal(Vietnamese, page.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("?min=abc", "Diện tích từ: “abc” không phải là số")]
    [InlineData("?place=nowhere", "Khu, cụm: không có lựa chọn “nowhere”")]
    [InlineData("?status=%3Cscript%3Ealert(1)%3C/script%3E", "Tình trạng: không có lựa chọn “<script>alert(1)</script>”")]
    [InlineData("?size=100000", "Số lô mỗi trang: “100000” nằm ngoài khoảng")]
    [InlineData("?min=5&max=2", "đổi chỗ")]
    public async Task Get_WhatCannotBeFollowed_IsSaid(string query, string words)
    {
        var page = await site.GetAsync(Vietnamese + query);

        Assert.Contains(words, page.QuerySelector(".notice ul")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?place=%FF%FE&q=%C0%80")]
    [InlineData("?q=%00%0d%0a%e2%80%ae")]
    [InlineData("?&&&==&place&place=&min=&max=--1")]
    [InlineData("?after=00000000-0000-0000-0000-000000000000&before=x&size=-1")]
    [InlineData("?place[0]=a&place[]=b&q[x]=c")]
    [InlineData("?min=1e999&max=NaN&min=Infinity")]
    public async Task Get_MalformedQuery_IsAnsweredWithTheList(string query)
    {
        using var client = site.Visitor();

        using var page = await client.GetAsync(new Uri(Vietnamese + query, UriKind.Relative));
        using var map = await client.GetAsync(new Uri("/vi/land.geojson" + query, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Quỹ đất", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, map.StatusCode);
    }

    [Fact]
    public async Task Get_MapData_HoldsTheFilteredPlotsAndSaysThatTheyAreSamples()
    {
        using var client = site.Visitor();

        using var all = JsonDocument.Parse(await client.GetStringAsync(new Uri("/en/land.geojson", UriKind.Relative)));
        using var leased = JsonDocument.Parse(await client.GetStringAsync(new Uri("/en/land.geojson?status=leased", UriKind.Relative)));

        Assert.Contains("generated for illustration", all.RootElement.GetProperty("note").GetString(), StringComparison.Ordinal);
        var features = all.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(All, features.Count);
        Assert.All(features, feature => Assert.True(feature.GetProperty("properties").GetProperty("sample").GetBoolean()));
        Assert.All(
            features,
            feature => Assert.StartsWith("/en/", feature.GetProperty("properties").GetProperty("url").GetString(), StringComparison.Ordinal)
        );
        var statuses = leased
            .RootElement.GetProperty("features")
            .EnumerateArray()
            .Select(feature => feature.GetProperty("properties").GetProperty("status").GetString());
        Assert.Equal(["leased"], statuses.Distinct());
    }

    [Fact]
    public async Task Get_PageOfAPlot_ShowsItsFactsAndThatItIsASample()
    {
        var plot = site.Host.Service<PublishedLand>().Current.Plots.First(one => one.Area is not null && one.Sectors.Count > 0);

        var page = await site.GetAsync(plot.Url.For("vi"));

        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains(plot.Name.For("vi"), page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(plot.Place.Name.For("vi"), text, StringComparison.Ordinal);
        Assert.Contains(
            plot.Area!.Value.ToString("#,0", System.Globalization.CultureInfo.GetCultureInfo("vi-VN")),
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(plot.Sectors[0].Name.For("vi"), text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".page-head .sample-mark"));
        Assert.Contains(
            page.QuerySelectorAll("a"),
            link => link.GetAttribute("href")?.Contains($"about={plot.Key:D}", StringComparison.Ordinal) == true
        );
    }

    [Fact]
    public async Task Unpublish_InOneLanguage_TakesThePlotFromThatListOnly()
    {
        var plot = site.Host.Service<PublishedLand>().Current.Plots[0];
        var query = $"?q={Uri.EscapeDataString(plot.Code)}&place={plot.Place.Code}";

        await site.Host.UnpublishAsync(plot.Key, "en");
        var english = await site.GetAsync(English + query);
        var vietnamese = await site.GetAsync(Vietnamese + query);
        await site.Host.PublishAsync(plot.Key, "en");
        var again = await site.GetAsync(English + query);

        Assert.DoesNotContain(plot.Url.For("en"), Links(english));
        Assert.Contains(plot.Url.For("vi"), Links(vietnamese));
        Assert.Contains(plot.Url.For("en"), Links(again));
    }

    [Fact]
    public async Task Unpublish_OfThePlace_TakesItsPlotsFromTheList()
    {
        var place = site.Host.Service<PublishedLand>().Current.Plots[^1].Place;

        await site.Host.UnpublishAsync(place.Key, "vi", "en");
        var without = await site.GetAsync($"{Vietnamese}?place={place.Code}");
        await site.Host.PublishAsync(place.Key, "vi", "en");
        var with = await site.GetAsync($"{Vietnamese}?place={place.Code}");

        Assert.Contains("không có lựa chọn", without.QuerySelector(".notice ul")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(place.Url.For("vi"), Links(with));
        Assert.Null(with.QuerySelector(".notice ul"));
    }

    private static List<IElement> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("table.table tbody tr")];

    private static IEnumerable<string?> Links(IHtmlDocument page) =>
        page.QuerySelectorAll("table.table a").Select(link => link.GetAttribute("href"));
}
