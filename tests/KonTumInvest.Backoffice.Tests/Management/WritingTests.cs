using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Creating, checking, saving and publishing documents, each as the client does it.</summary>
[Collection(ManagementTests.Name)]
public sealed class WritingTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task Create_MakesADraftInBothLanguages()
    {
        var page = await _editor.CreatePageAsync(site, "Trang mới", "New page");

        var document = await _editor.GetAsync($"/document/{page}");

        Assert.Equal("Trang mới", document.VariantOf("vi")["name"]!.GetValue<string>());
        Assert.Equal("<p>New page</p>", document.TextOf("en"));
        Assert.Equal("Draft", document.StateOf("vi"));
        Assert.Equal(StaffMember.Editor.Id, site.Host.Service<IContentService>().GetById(page)!.CreatorId);
        (await _editor.AskAsync(HttpMethod.Get, $"/document/{page}/published")).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Create_OfATypeThatMayNotLieThere_IsRefused()
    {
        var home = await _editor.HomeAsync();
        var plot = site.Host.Service<IContentTypeService>().Get("plot")!;
        var sent = Pages
            .NewPage(site, home, "Lô đất", "Plot")
            .With("documentType", new JsonObject { ["id"] = plot.Key })
            .With("template", null)
            .With("values", new JsonArray());

        var answer = (await _editor.AskAsync(HttpMethod.Post, "/document", sent)).Refused(HttpStatusCode.BadRequest);

        Assert.Equal("NotAllowed", answer.OperationStatus);
    }

    [Fact]
    public async Task CreateAndPublish_IsOnTheSiteAtOnce()
    {
        var sent = Pages.NewPage(site, await _editor.HomeAsync(), "Trang ra ngay", "Published at once").With("culturesToPublish", Cultures("vi", "en"));

        var page = await _editor.DoAsync(HttpMethod.Post, "/document/create-and-publish", sent);

        Assert.Contains("Published at once", await PageAsync(page, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_NamesTheFieldByItsJsonPath()
    {
        var page = await _editor.CreatePageAsync(site, "Trang thiếu chữ", "Without text");
        var sent = Pages.Content("Trang thiếu chữ", "").With("cultures", Cultures("vi", "en"));
        sent["variants"]![1]!["name"] = "Without text";

        var answer = await _editor.AskAsync(HttpMethod.Put, $"/umbraco/management/api/v1.1/document/{page}/validate", sent);

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Equal("PropertyValidationError", answer.OperationStatus);
        var error = Assert.Single(answer.Body!["errors"]!.AsObject());
        Assert.Equal("$.values[?(@.alias == 'body' && @.culture == 'en' && @.segment == null)].value", error.Key);
        Assert.Equal("Write the text.", error.Value![0]!.GetValue<string>());
    }

    [Fact]
    public async Task ValidateOfANewDocument_ThatIsRight_Succeeds() =>
        await _editor.DoAsync(HttpMethod.Post, "/document/validate", Pages.NewPage(site, await _editor.HomeAsync(), "Đúng", "Right"));

    [Fact]
    public async Task UpdateAndPublish_ShowsTheNewTextOnTheSite()
    {
        var page = await _editor.CreatePageAsync(site, "Trang sửa", "Changed page");
        var sent = Pages.Content("Trang sửa xong", "Changed well").With("culturesToPublish", Cultures("vi", "en"));

        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/update-and-publish", sent);

        Assert.Contains("Trang sửa xong", await PageAsync(page, "vi"), StringComparison.Ordinal);
        Assert.Equal("Published", (await _editor.GetAsync($"/document/{page}")).StateOf("en"));
    }

    [Fact]
    public async Task UpdateAndPublish_UnderANameThatASiblingHas_LeavesEachItsOwnAddress()
    {
        var first = await _editor.CreatePageAsync(site, "Tên trùng nhau", "Same name");
        await _editor.DoAsync(HttpMethod.Put, $"/document/{first}/publish", Pages.Planned("vi", "en"));
        var second = await _editor.CreatePageAsync(site, "Tên khác hẳn", "Another name");
        var sent = Pages.Content("Tên trùng nhau", "Same name").With("culturesToPublish", Cultures("vi", "en"));
        sent["values"]![0]!["value"]!["markup"] = "<p>Trang thứ hai</p>";

        await _editor.DoAsync(HttpMethod.Put, $"/document/{second}/update-and-publish", sent);

        Assert.Contains("Trang thứ hai", await PageAsync(second, "vi"), StringComparison.Ordinal);
        Assert.DoesNotContain("Trang thứ hai", await PageAsync(first, "vi"), StringComparison.Ordinal);
        Assert.Equal("Published", (await _editor.GetAsync($"/document/{second}")).StateOf("vi"));
    }

    [Fact]
    public async Task UpdateAndPublish_OfAnInvalidText_IsRefusedAndLeavesNoHalf()
    {
        var page = await _editor.CreatePageAsync(site, "Trang nguyên", "Whole page");
        var sent = Pages.Content("Tên khác", "").With("culturesToPublish", Cultures("vi", "en"));

        (await _editor.AskAsync(HttpMethod.Put, $"/document/{page}/update-and-publish", sent)).Refused(HttpStatusCode.BadRequest);

        var document = await _editor.GetAsync($"/document/{page}");
        Assert.Equal("Trang nguyên", document.VariantOf("vi")["name"]!.GetValue<string>());
        Assert.Equal("Draft", document.StateOf("vi"));
    }

    [Fact]
    public async Task Update_ByATranslator_KeepsTheVietnameseItSends()
    {
        var page = await _editor.CreatePageAsync(site, "Tiếng Việt", "English");
        var translator = site.As(StaffMember.Translator);
        await translator.GetAsync($"/document/{page}");

        await translator.DoAsync(HttpMethod.Put, $"/document/{page}", Pages.Content("Bị đổi", "Better English"));

        var document = await _editor.GetAsync($"/document/{page}");
        Assert.Equal("<p>Tiếng Việt</p>", document.TextOf("vi"));
        Assert.Equal("Tiếng Việt", document.VariantOf("vi")["name"]!.GetValue<string>());
        Assert.Equal("<p>Better English</p>", document.TextOf("en"));
    }

    [Fact]
    public async Task Update_ByATranslator_OfAPublishedPage_KeepsTheVietnameseAsWell()
    {
        var page = await _editor.CreatePageAsync(site, "Trang đã đăng", "Published page");
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi", "en"));
        var translator = site.As(StaffMember.Translator);
        await translator.GetAsync($"/document/{page}");

        await translator.DoAsync(HttpMethod.Put, $"/document/{page}", Pages.Content("Bị đổi", "Better English"));

        var document = await _editor.GetAsync($"/document/{page}");
        Assert.Equal("<p>Trang đã đăng</p>", document.TextOf("vi"));
        Assert.Equal("Published", document.StateOf("vi"));
        Assert.Equal("<p>Better English</p>", document.TextOf("en"));
    }

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

    [Theory]
    [InlineData(-2, null, "PublishTimeNeedsToBeInFuture")]
    [InlineData(null, -2, "UpublishTimeNeedsToBeInFuture")]
    [InlineData(2, 1, "UnpublishTimeNeedsToBeAfterPublishTime")]
    public async Task Plan_InThePast_OrThatEndsBeforeItBegins_IsRefused(int? publishIn, int? unpublishIn, string status)
    {
        var page = await _editor.CreatePageAsync(site, "Trang có kế hoạch sai", "Page with a wrong plan");
        var now = DateTimeOffset.UtcNow;
        var schedule = new { publishTime = publishIn is { } from ? now.AddDays(from) : (DateTimeOffset?)null, unpublishTime = unpublishIn is { } to ? now.AddDays(to) : (DateTimeOffset?)null };

        var answer = await _editor.AskAsync(HttpMethod.Put, $"/document/{page}/publish", new { publishSchedules = new[] { new { culture = "vi", schedule } } });

        Assert.Equal(status, answer.Refused(HttpStatusCode.BadRequest).OperationStatus);
        var variant = (await _editor.GetAsync($"/document/{page}")).VariantOf("vi");
        Assert.Null(variant["scheduledPublishDate"]);
        Assert.Null(variant["scheduledUnpublishDate"]);
    }

    [Fact]
    public async Task Acts_BeyondTheGroupsRights_AreRefusedAs403()
    {
        var page = await _editor.CreatePageAsync(site, "Trang có quyền", "Page with rights");
        var (writer, translator) = (site.As(StaffMember.Writer), site.As(StaffMember.Translator));
        var published = Pages.Content("a", "b").With("culturesToPublish", Cultures("vi"));

        (await writer.AskAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi"))).Refused(HttpStatusCode.Forbidden);
        (await writer.AskAsync(HttpMethod.Put, $"/document/{page}/update-and-publish", published)).Refused(HttpStatusCode.Forbidden);
        (await writer.AskAsync(HttpMethod.Put, $"/document/{page}/unpublish", new { cultures = new[] { "vi" } })).Refused(HttpStatusCode.Forbidden);
        (await writer.AskAsync(HttpMethod.Put, $"/document/{page}/move-to-recycle-bin")).Refused(HttpStatusCode.Forbidden);
        (await writer.AskAsync(HttpMethod.Delete, $"/document/{page}")).Refused(HttpStatusCode.Forbidden);
        (await writer.AskAsync(HttpMethod.Put, $"/document/{page}/move", new { target = (object?)null })).Refused(HttpStatusCode.Forbidden);
        (await writer.AskAsync(HttpMethod.Post, $"/document/{page}/copy", new { target = (object?)null })).Refused(HttpStatusCode.Forbidden);
        (await writer.AskAsync(HttpMethod.Delete, "/recycle-bin/document")).Refused(HttpStatusCode.Forbidden);
        (await translator.AskAsync(HttpMethod.Post, "/document", Pages.NewPage(site, await _editor.HomeAsync(), "c", "d"))).Refused(
            HttpStatusCode.Forbidden
        );
        Assert.Equal("Draft", (await _editor.GetAsync($"/document/{page}")).StateOf("vi"));
    }

    [Fact]
    public async Task Publish_AndUnpublish_OfOneLanguage_LeaveTheOther()
    {
        var page = await _editor.CreatePageAsync(site, "Trang hai thứ tiếng", "Page in two languages");
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi", "en"));

        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/unpublish", new { cultures = new[] { "en" } });

        var document = await _editor.GetAsync($"/document/{page}");
        Assert.Equal("Published", document.StateOf("vi"));
        Assert.Equal("Draft", document.StateOf("en"));
    }

    [Fact]
    public async Task Publish_OfALanguageThatNobodyHas_IsRefused()
    {
        var page = await _editor.CreatePageAsync(site, "Trang tiếng lạ", "Page in no language");

        (await _editor.AskAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("xx"))).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Schedule_IsShownOnItsLanguage()
    {
        var page = await _editor.CreatePageAsync(site, "Trang hẹn giờ", "Planned page");
        var from = DateTimeOffset.UtcNow.AddDays(3);
        var plan = new { publishSchedules = new[] { new { culture = "vi", schedule = new { publishTime = from, unpublishTime = from.AddDays(1) } } } };

        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/publish", plan);

        var variant = (await _editor.GetAsync($"/document/{page}")).VariantOf("vi");
        Assert.Equal("Draft", variant["state"]!.GetValue<string>());
        Assert.Equal(from, variant["scheduledPublishDate"]!.GetValue<DateTimeOffset>(), TimeSpan.FromSeconds(1));
        Assert.Equal(from.AddDays(1), variant["scheduledUnpublishDate"]!.GetValue<DateTimeOffset>(), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task PublishWithDescendants_RunsBehindTheRequest_AndIsToldComplete()
    {
        var upper = await _editor.CreatePageAsync(site, "Trang trên", "Upper page");
        var lower = await _editor.DoAsync(HttpMethod.Post, "/document", Pages.NewPage(site, upper, "Trang dưới", "Lower page"));

        var (task, answer) = await PublishBranchAsync(upper);
        var stranger = await site.As(StaffMember.SecondEditor).AskAsync(HttpMethod.Get, $"/document/{upper}/publish-with-descendants/result/{task}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Published", (await _editor.GetAsync($"/document/{upper}")).StateOf("en"));
        Assert.Equal("Published", (await _editor.GetAsync($"/document/{lower}")).StateOf("vi"));
        stranger.Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PublishWithDescendants_ThatCannotPublishOne_SaysWhy()
    {
        var upper = await _editor.CreatePageAsync(site, "Trang trên có ảnh", "Upper page with a picture");
        var picture = await _editor.CreateImageAsync("Ảnh trong nhánh");
        var content = Pages.NewPage(site, upper, "Trang dưới có ảnh", "Lower page with a picture");
        content["values"]![0]!["value"]!["markup"] = $"""<p><img src="/media/x.jpg" data-udi="umb://media/{picture:N}"></p>""";
        await _editor.DoAsync(HttpMethod.Post, "/document", content);

        var (_, answer) = await PublishBranchAsync(upper);

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Contains("Ảnh trong nhánh", answer.Body!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishWithDescendants_AfterARestart_IsToldToBeInterrupted()
    {
        var page = await _editor.CreatePageAsync(site, "Trang bị ngắt", "Interrupted page");

        var answer = await _editor.AskAsync(HttpMethod.Get, $"/document/{page}/publish-with-descendants/result/{Guid.NewGuid()}");

        answer.Refused(HttpStatusCode.NotFound);
        Assert.Equal("TaskResultNotFound", answer.OperationStatus);
        Assert.Equal("Việc xuất bản bị gián đoạn", answer.Body!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task AuditLog_NamesWhoSavedAndPublished()
    {
        var page = await _editor.CreatePageAsync(site, "Trang có sổ", "Page with a log");
        await site.As(StaffMember.SecondEditor).DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi", "en"));

        var log = (await _editor.GetAsync($"/document/{page}/audit-log?skip=0&take=10")).Items();
        var names = (await _editor.GetAsync($"/item/user?id={StaffMember.SecondEditor.Key}")).AsArray();

        Assert.Contains(log, entry => entry["user"]!.Id() == StaffMember.SecondEditor.Key && entry["logType"]!.GetValue<string>() == "PublishVariant");
        Assert.Contains(log, entry => entry["user"]!.Id() == StaffMember.Editor.Key);
        Assert.Equal("Second Editor", Assert.Single(names)!["name"]!.GetValue<string>());
    }

    private async Task<(Guid Task, EditorAnswer Answer)> PublishBranchAsync(Guid document)
    {
        var begun = await _editor.AskAsync(
            HttpMethod.Put,
            $"/document/{document}/publish-with-descendants",
            new { includeUnpublishedDescendants = true, cultures = new[] { "vi", "en" } }
        );
        Assert.Equal(HttpStatusCode.OK, begun.Status);
        var task = begun.Body!["taskId"]!.GetValue<Guid>();
        while (true)
        {
            var answer = await _editor.AskAsync(HttpMethod.Get, $"/document/{document}/publish-with-descendants/result/{task}");
            if (answer.Status != HttpStatusCode.OK || answer.Body!["isComplete"]!.GetValue<bool>())
            {
                return (task, answer);
            }

            await Task.Delay(50);
        }
    }

    private async Task<string> PageAsync(Guid page, string culture)
    {
        var urls = (await _editor.GetAsync($"/document/urls?id={page}&culture={culture}"))[0]!["urlInfos"]!.AsArray();
        var url = urls.Select(info => info!["url"]?.GetValue<string>()).First(address => address is not null)!;
        using var visitor = site.Host.CreateClient();
        return await visitor.GetStringAsync(new Uri(url, url.StartsWith('/') ? UriKind.Relative : UriKind.Absolute));
    }

    private static System.Text.Json.Nodes.JsonArray Cultures(params string[] cultures) =>
        [.. cultures.Select(culture => (System.Text.Json.Nodes.JsonNode)culture)];
}
