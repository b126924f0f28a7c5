using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>What is sent in shapes that the client does not send, or with characters that no text can hold; and that all it does send is taken.</summary>
[Collection(ManagementTests.Name)]
public sealed class WrongInputTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Theory]
    [InlineData("body", "vi", """{"html":"<p>Tin</p>"}""")]
    [InlineData("body", "vi", """["<p>Tin</p>"]""")]
    [InlineData("summary", "vi", """["Tóm tắt"]""")]
    [InlineData("tags", "vi", "5")]
    [InlineData("sources", "vi", """{"x":1}""")]
    [InlineData("legalDocuments", null, "\"nonsense\"")]
    [InlineData("image", null, """[{"key":"a picture"}]""")]
    [InlineData("umbracoNaviHide", null, "12345678901234567890")]
    public async Task Values_OfAShapeThatTheirEditorDoesNotSend_AreRefusedAtTheirField_AndNothingIsLost(string alias, string? culture, string value)
    {
        var article = await _editor.CreateArticleAsync(site, "Bài giữ nguyên", "Article kept", Guid.NewGuid());
        var before = await _editor.GetAsync($"/document/{article}");
        var sent = Pages.ArticleContent("Bị đổi", "Changed", Guid.NewGuid());
        sent["values"]!.AsArray().Add(new JsonObject { ["alias"] = alias, ["culture"] = culture, ["segment"] = null, ["value"] = JsonNode.Parse(value) });

        foreach (var path in new[] { $"/document/{article}", $"/document/{article}/update-and-publish" })
        {
            var answer = (await _editor.AskAsync(HttpMethod.Put, path, sent.With("culturesToPublish", new JsonArray("vi")))).Refused(HttpStatusCode.BadRequest);
            Assert.Contains(alias, Assert.Single(answer.Body!["errors"]!.AsObject()).Key, StringComparison.Ordinal);
        }

        var after = await _editor.GetAsync($"/document/{article}");
        Assert.Equal(before["values"]!.ToJsonString(), after["values"]!.ToJsonString());
    }

    [Theory]
    [InlineData("POST", "/dictionary", """{"name":"khoá\u0000","translations":[]}""")]
    [InlineData("POST", "/user/invite", """{"name":"A\u0000","email":"a@kontuminvest.example","userGroupIds":[]}""")]
    [InlineData("POST", "/document", """{"values":[{"alias":"body","value":{"markup":"\u0000"}}],"variants":[]}""")]
    [InlineData("GET", "/dictionary?filter=%00", "")]
    [InlineData("GET", "/redirect-management?filter=%00", "")]
    [InlineData("GET", "/document-version?culture=%00", "")]
    public async Task NullCharacter_IsRefusedWhereverItStands(string method, string path, string body)
    {
        var administrator = site.As(StaffMember.Administrator);

        var answer = method == "GET" ? await administrator.AskAsync(HttpMethod.Get, path) : await administrator.AskRawAsync(new HttpMethod(method), path, body);

        Assert.Equal("InvalidRequest", answer.Refused(HttpStatusCode.BadRequest).OperationStatus);
    }

    // A body is looked through as it comes in, in pieces of some kilobytes: wherever they end, the escape is found.
    [Theory]
    [InlineData(65_535)]
    [InlineData(65_533)]
    [InlineData(65_530)]
    [InlineData(200_000)]
    public async Task NullCharacter_FarIntoALongBody_IsRefused(int before)
    {
        const string Begin = "{\"translations\":[],\"name\":\"";
        var body = $"{Begin}{new string('a', before - Begin.Length)}\\u0000\"}}";

        var answer = await site.As(StaffMember.Administrator).AskRawAsync(HttpMethod.Post, "/dictionary", body);

        Assert.Equal("InvalidRequest", answer.Refused(HttpStatusCode.BadRequest).OperationStatus);
    }

    [Fact]
    public async Task NullCharacter_InUtf16_IsRefused()
    {
        using var body = new ByteArrayContent(System.Text.Encoding.Unicode.GetBytes("""{"name":"khoá\u0000","translations":[]}"""));
        body.Headers.ContentType = new("application/json", "utf-16");

        var answer = await site.As(StaffMember.Administrator).SendAsync(HttpMethod.Post, "/dictionary", body);

        Assert.Equal("InvalidRequest", answer.Refused(HttpStatusCode.BadRequest).OperationStatus);
    }

    [Fact]
    public async Task TheWordsOfTheEscape_AreNoNullCharacter()
    {
        var page = await _editor.CreatePageAsync(site, "Trang có dấu chéo", "Page with a backslash");

        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}", Pages.Content("Trang có dấu chéo", """C:\u0000"""));

        Assert.Contains("""C:\u0000""", (await _editor.GetAsync($"/document/{page}")).TextOf("en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_OfAnotherType_IsRefusedInProblemDetails() =>
        (await _editor.AskRawAsync(HttpMethod.Post, "/document", "<document/>", "application/xml")).Refused(HttpStatusCode.UnsupportedMediaType);

    [Fact]
    public async Task EveryKindOfDocument_SentBackAsItWasRead_IsTaken()
    {
        var contents = site.Host.Service<IContentService>();
        var kinds = contents.GetPagedDescendants(Umbraco.Cms.Core.Constants.System.Root, 0, 1_000, out _).GroupBy(document => document.ContentTypeId);
        foreach (var document in kinds.SelectMany(kind => kind.Take(5)).Where(document => !document.Trashed))
        {
            var read = await _editor.GetAsync($"/document/{document.Key}");
            var sent = new JsonObject { ["values"] = read["values"]!.DeepClone(), ["variants"] = read["variants"]!.DeepClone(), ["template"] = read["template"]?.DeepClone() };

            await _editor.DoAsync(HttpMethod.Put, $"/document/{document.Key}", sent);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Tên\u0007")]
    [InlineData("Tên \u202Egpj.exe")]
    public async Task Name_ThatShowsNothing_OrTurnsTheTextRound_IsRefused(string name)
    {
        var answer = await _editor.AskAsync(HttpMethod.Post, "/document", Pages.NewPage(site, await _editor.HomeAsync(), name, "A name"));

        Assert.Equal("InvalidName", answer.Refused(HttpStatusCode.BadRequest).OperationStatus);
    }
}
