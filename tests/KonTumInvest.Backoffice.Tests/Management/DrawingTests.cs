using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Drawings as SVG: uploaded, kept without what is dangerous in them, and shown.</summary>
[Collection(ManagementTests.Name)]
public sealed class DrawingTests(ManagementSite site)
{
    private const string Drawing =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="320" height="200" onload="alert(1)">
          <script>alert(1)</script><a href="javascript:alert(1)"><rect width="4" height="4" fill="#060"/></a>
        </svg>
        """;

    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task Upload_BecomesADrawing_KeptWithoutScript_AndServedWhereNothingRuns()
    {
        var kinds = (await _editor.GetAsync("/item/media-type/allowed?fileExtension=svg")).Items();
        var drawing = await CreateAsync("Bản vẽ");

        var media = await _editor.GetAsync($"/media/{drawing}");
        using var visitor = site.Host.CreateClient();
        using var answer = await visitor.GetAsync(new Uri(media.SourceOf(), UriKind.Relative));
        var shown = await answer.Content.ReadAsStringAsync();

        Assert.Equal(MediaLibrary.DrawingType, Assert.Single(kinds).Id());
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("<rect width=\"4\" height=\"4\" fill=\"#060\" />", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", shown, StringComparison.Ordinal);
        Assert.Equal("320", media.ValueOf("umbracoWidth", null)!.ToString());
        Assert.Equal("200", media.ValueOf("umbracoHeight", null)!.ToString());
        Assert.Equal("svg", media.ValueOf("umbracoExtension", null)!.ToString());
        Assert.Equal(Encoding.UTF8.GetByteCount(shown).ToString(System.Globalization.CultureInfo.InvariantCulture), media.ValueOf("umbracoBytes", null)!.ToString());
    }

    [Fact]
    public async Task Page_ShowsIt_InAnImageOfItsSize_AndAsksForItsWords()
    {
        var drawing = await CreateAsync("Sơ đồ khu");
        var article = await _editor.CreateArticleAsync(site, "Bài có sơ đồ", "Article with a plan", drawing);

        var refused = await _editor.AskAsync(HttpMethod.Put, $"/document/{article}/publish", Pages.Planned("vi", "en"));
        var read = await _editor.GetAsync($"/media/{drawing}");
        var words = new Dictionary<string, string> { ["altText"] = "Sơ đồ phân lô", ["altTextEn"] = "Plan of the plots" };
        var kept = read["values"]!.AsArray().Where(value => !words.ContainsKey(value!["alias"]!.GetValue<string>())).Select(value => value!.DeepClone());
        var described = new JsonObject
        {
            ["values"] = new JsonArray([.. kept, .. words.Select(word => MediaLibrary.Value(word.Key, word.Value))]),
            ["variants"] = read["variants"]!.DeepClone(),
        };
        await _editor.DoAsync(HttpMethod.Put, $"/media/{drawing}", described);
        await _editor.DoAsync(HttpMethod.Put, $"/document/{article}/publish", Pages.Planned("vi", "en"));

        refused.Refused(HttpStatusCode.BadRequest);
        using var visitor = site.Host.CreateClient();
        var urls = (await _editor.GetAsync($"/document/urls?id={article}&culture=vi"))[0]!["urlInfos"]!.AsArray();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await visitor.GetStringAsync(new Uri(urls[0]!["url"]!.GetValue<string>(), UriKind.RelativeOrAbsolute)));
        var image = page.QuerySelectorAll("img").Single(shown => shown.GetAttribute("src")!.Contains(".svg?", StringComparison.Ordinal));
        Assert.Equal(("Sơ đồ phân lô", "320", "200"), (image.GetAttribute("alt")!, image.GetAttribute("width")!, image.GetAttribute("height")!));
        Assert.Empty(image.ParentElement!.QuerySelectorAll("source"));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><g></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&a;</text></svg>")]
    public async Task Upload_OfADrawingThatCannotBeRead_IsRefused(string content)
    {
        var answer = await _editor.UploadAsync(Guid.CreateVersion7(), Encoding.UTF8.GetBytes(content), "hong.svg");

        Assert.Equal("UploadBlocked", answer.Refused(HttpStatusCode.BadRequest).OperationStatus);
    }

    [Fact]
    public async Task Drawing_IsNoAvatar_AndNoPhotograph()
    {
        var file = await _editor.UploadedAsync(Encoding.UTF8.GetBytes(Drawing), "hinh.svg");

        var avatar = await _editor.AskAsync(HttpMethod.Post, "/user/current/avatar", new { file = new { id = file } });
        var photograph = await _editor.AskAsync(HttpMethod.Post, "/media", MediaLibrary.NewMedia(MediaLibrary.ImageType, "Ảnh", null, MediaLibrary.Upload(file)));

        avatar.Refused(HttpStatusCode.BadRequest);
        photograph.Refused(HttpStatusCode.BadRequest);
    }

    private async Task<Guid> CreateAsync(string name)
    {
        var file = await _editor.UploadedAsync(Encoding.UTF8.GetBytes(Drawing), "ban-ve.svg");
        return await _editor.DoAsync(HttpMethod.Post, "/media", MediaLibrary.NewMedia(MediaLibrary.DrawingType, name, null, MediaLibrary.Upload(file)));
    }
}
