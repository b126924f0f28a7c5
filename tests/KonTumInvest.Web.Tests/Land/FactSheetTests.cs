using System.Net;
using System.Net.Http.Headers;
using KonTumInvest.Land.Plots;
using KonTumInvest.Land.Publishing;
using KonTumInvest.Land.Queries;
using KonTumInvest.Web.Tests.Hosting;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Tokens;

namespace KonTumInvest.Web.Tests.Land;

[Collection(RunningSiteTests.Name)]
public sealed class FactSheetTests(RunningSite site)
{
    private const int LargestBytes = 300_000;

    [Theory]
    [InlineData("vi", "vi-VN", "Tờ thông tin lô đất", "Diện tích", "Dữ liệu mẫu. Dữ liệu này được tạo ra để minh họa", "Ưu đãi có thể áp dụng", "Tờ thông tin")]
    [InlineData("en", "en-GB", "Plot fact sheet", "Area", "Sample data. This data was generated for illustration", "Incentives that may apply", "Fact sheet")]
    public async Task Get_OfAPublishedPlot_IsAPdfOfItsFacts(string language, string told, string kind, string area, string sample, string incentives, string fileName)
    {
        var plot = AnyPlot();

        using var answer = await GetAsync(Path(plot, language));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.StartsWith($"{fileName} {plot.Code} - {plot.Place.Name.For(language)}", answer.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.InRange(bytes.Length, 10_000, LargestBytes);
        using var document = PdfDocument.Open(bytes);
        var text = TextOf(document);
        var pages = language == "vi" ? $"Trang 1/{document.NumberOfPages}" : $"Page 1 of {document.NumberOfPages}";
        Assert.All(
            new[] { plot.Name.For(language), plot.Place.Name.For(language), area, sample, incentives, plot.Url.For(language), pages },
            words => Assert.Contains(words, text, StringComparison.Ordinal)
        );
        Assert.StartsWith(kind, document.Information.Title, StringComparison.Ordinal);
        Assert.True(document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("Lang"), out StringToken spoken));
        Assert.Equal(told, spoken.Data);
    }

    [Fact]
    public async Task Get_InVietnamese_SaysWhatThePageSays()
    {
        var plot = AnyPlot();
        var page = await site.GetAsync(plot.Url.For("vi"));
        var facts = page.QuerySelectorAll("#facts .facts__label").Select(label => label.TextContent.Trim()).ToList();

        var link = page.QuerySelector("a[type='application/pdf']")!;
        using var answer = await GetAsync(link.GetAttribute("href")!);
        using var document = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("Tờ thông tin (PDF)", link.TextContent.Trim());
        var text = TextOf(document);
        Assert.NotEmpty(facts);
        Assert.All(facts, label => Assert.Contains(label, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_OfAPlotThatIsNoLongerPublishedInALanguage_IsNotFoundThere()
    {
        var plot = AnyPlot();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Path(plot, "en")));
        await site.Host.UnpublishAsync(plot.Key, "en");
        try
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Path(plot, "en")));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(Path(plot, "vi")));
        }
        finally
        {
            await site.Host.PublishAsync(plot.Key, "en");
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Path(plot, "en")));
    }

    [Fact]
    public async Task Get_OfADraft_ShowsWhatIsPublished()
    {
        var plot = AnyPlot();
        site.Host.RenameDraft(plot.Key, "vi", "Tên chưa công bố");

        using var answer = await GetAsync(Path(plot, "vi") + "?anything=else");
        using var document = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());

        var text = TextOf(document);
        Assert.Contains(plot.Name.For("vi"), text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tên chưa công bố", text, StringComparison.Ordinal);
        site.Host.RenameDraft(plot.Key, "vi", plot.Name.For("vi"));
    }

    [Fact]
    public async Task Get_OfWhatIsNoPlot_IsNotFound()
    {
        var place = AnyPlot().Place.Key;

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/vi/plots/{place:D}.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/vi/plots/{Guid.NewGuid():D}.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/vi/plots/none.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/xx/plots/{place:D}.pdf"));
    }

    internal static string TextOf(PdfDocument document) =>
        string.Join(' ', document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))).ReplaceLineEndings(" ");

    private PlotFacts AnyPlot() => site.Host.Service<PublishedLand>().Current.Search(new LandQuery(), "vi").Plots[0];

    private static string Path(PlotFacts plot, string language) => $"/{language}/plots/{plot.Key:D}.pdf";

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await GetAsync(path);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var client = site.Visitor();
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        return await client.GetAsync(new Uri(path, UriKind.Relative));
    }
}
