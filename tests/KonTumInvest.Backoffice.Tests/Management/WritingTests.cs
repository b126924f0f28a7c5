using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Creating, checking and saving documents, each as the client does it.</summary>
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
    public async Task Validate_NamesTheFieldByItsJsonPath()
    {
        var page = await _editor.CreatePageAsync(site, "Trang thiếu chữ", "Without text");
        var sent = Pages.Content("Trang thiếu chữ", "").With("cultures", Pages.Cultures("vi", "en"));
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

    [Fact]
    public async Task Acts_BeyondTheGroupsRights_AreRefusedAs403()
    {
        var page = await _editor.CreatePageAsync(site, "Trang có quyền", "Page with rights");
        var (writer, translator) = (site.As(StaffMember.Writer), site.As(StaffMember.Translator));
        var published = Pages.Content("a", "b").With("culturesToPublish", Pages.Cultures("vi"));

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
}
