using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Texts that editors translate.</summary>
[Collection(ManagementTests.Name)]
public sealed class DictionaryTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task Create_ThenUpdate_KeepsTheTexts_AndListsThem()
    {
        var id = await CreateAsync("menu.chao", "Xin chào", "");

        await _editor.DoAsync(HttpMethod.Put, $"/dictionary/{id}", Item("menu.chao-mung", "Chào mừng", "Welcome"));

        var item = await _editor.GetAsync($"/dictionary/{id}");
        Assert.Equal("menu.chao-mung", item["name"]!.GetValue<string>());
        Assert.Equal("Welcome", TextOf(item, "en"));
        var found = Assert.Single((await _editor.GetAsync("/dictionary?filter=welcome")).Items());
        Assert.Equal(["en", "vi"], found["translatedIsoCodes"]!.AsArray().Select(code => code!.GetValue<string>()).Order());
        Assert.Equal("menu.chao-mung", (await _editor.GetAsync($"/item/dictionary?id={id}"))[0]!["name"]!.GetValue<string>());
        Assert.Equal("Chào mừng", (await site.Host.Service<IDictionaryItemService>().GetAsync("menu.chao-mung"))!.GetTranslatedValue("vi"));
    }

    [Fact]
    public async Task Tree_ShowsWhatLiesWhere_AfterAMove()
    {
        var parent = await CreateAsync("cay.me", "", "");
        var child = await CreateAsync("cay.con", "", "");

        await _editor.DoAsync(HttpMethod.Put, $"/dictionary/{child}/move", new { target = new { id = parent } });

        Assert.True((await _editor.GetAsync("/tree/dictionary/root?take=1000")).Items().Single(item => item.Id() == parent)["hasChildren"]!.GetValue<bool>());
        Assert.Equal([child], (await _editor.GetAsync($"/tree/dictionary/children?parentId={parent}")).Items().Select(Pages.Id));
        var line = (await _editor.GetAsync($"/tree/dictionary/ancestors?descendantId={child}")).AsArray();
        Assert.Equal([parent, child], line.Select(item => item!.Id()));
        (await _editor.AskAsync(HttpMethod.Put, $"/dictionary/{parent}/move", new { target = new { id = child } })).Refused(HttpStatusCode.BadRequest);

        await _editor.DoAsync(HttpMethod.Delete, $"/dictionary/{parent}");
        (await _editor.AskAsync(HttpMethod.Get, $"/dictionary/{child}")).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Create_UnderANameInUse_IsRefused()
    {
        await CreateAsync("ten.trung", "Một", "One");

        var second = await _editor.AskAsync(HttpMethod.Post, "/dictionary", Item("ten.trung", "Hai", "Two"));

        Assert.Equal("DuplicateItemKey", second.Refused(HttpStatusCode.Conflict).OperationStatus);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"name":"","translations":[]}""")]
    [InlineData("""{"name":"a","translations":null}""")]
    [InlineData("""{"name":"a","translations":[null]}""")]
    [InlineData("""{"name":"a","translations":[{"isoCode":"xx","translation":"x"}]}""")]
    [InlineData("""{"name":"a","translations":[{"isoCode":"vi"}]}""")]
    [InlineData("""{"name":7,"translations":[]}""")]
    public async Task Create_OfWhatCannotBeATextOfTheSite_IsRefused(string body) =>
        (await _editor.AskRawAsync(HttpMethod.Post, "/dictionary", body)).Refused(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Create_WithALongName_OrBelowNothing_IsRefused()
    {
        (await _editor.AskAsync(HttpMethod.Post, "/dictionary", Item(new string('a', 451), "", ""))).Refused(HttpStatusCode.BadRequest);
        var orphan = Item("mo.coi", "", "").With("parent", new JsonObject { ["id"] = Guid.NewGuid() });
        (await _editor.AskAsync(HttpMethod.Post, "/dictionary", orphan)).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Translator_WritesHisLanguageOnly_AndNeitherRenamesNorDeletes()
    {
        var id = await CreateAsync("dich.nut", "Gửi", "Submit");
        var translator = site.As(StaffMember.Translator);

        await translator.DoAsync(HttpMethod.Put, $"/dictionary/{id}", Item("dich.nut", "Đổi trộm", "Send"));

        var item = await _editor.GetAsync($"/dictionary/{id}");
        Assert.Equal("Gửi", TextOf(item, "vi"));
        Assert.Equal("Send", TextOf(item, "en"));
        (await translator.AskAsync(HttpMethod.Put, $"/dictionary/{id}", Item("ten.khac", "Gửi", "Send"))).Refused(HttpStatusCode.Forbidden);
        (await translator.AskAsync(HttpMethod.Delete, $"/dictionary/{id}")).Refused(HttpStatusCode.Forbidden);
        (await translator.AskAsync(HttpMethod.Put, $"/dictionary/{id}/move", new { target = (object?)null })).Refused(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("GET", "/dictionary")]
    [InlineData("GET", "/tree/dictionary/root")]
    [InlineData("DELETE", "/dictionary/0196f0a0-0000-7000-8000-000000000000")]
    public async Task Call_WithoutTheSection_IsRefused(string method, string path) =>
        (await site.As(StaffMember.Writer).AskAsync(new HttpMethod(method), path)).Refused(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Export_ThenImport_BringsBackWhatWasDeleted()
    {
        var parent = await CreateAsync("xuat.me", "Mẹ & <con>", "Parent");
        var child = await _editor.DoAsync(
            HttpMethod.Post,
            "/dictionary",
            Item("xuat.con", "Con", "").With("parent", new JsonObject { ["id"] = parent })
        );
        var file = await _editor.Http.GetByteArrayAsync(
            new Uri($"/umbraco/management/api/v1/dictionary/{parent}/export?includeChildren=true", UriKind.Relative)
        );
        await _editor.DoAsync(HttpMethod.Delete, $"/dictionary/{parent}");

        var imported = await ImportAsync(file);

        Assert.Equal(parent, imported.Created);
        Assert.Equal("Mẹ & <con>", TextOf(await _editor.GetAsync($"/dictionary/{parent}"), "vi"));
        Assert.Equal([child], (await _editor.GetAsync($"/tree/dictionary/children?parentId={parent}")).Items().Select(Pages.Id));
    }

    [Fact]
    public async Task Import_OfATextThatIsThere_ChangesItsTranslations_AndNotItsPlace()
    {
        var id = await CreateAsync("nhap.co", "Cũ", "Old");

        var answer = await ImportAsync(Xml("""<DictionaryItem Name="nhap.co"><Value LanguageCultureAlias="en">New</Value></DictionaryItem>"""));

        Assert.Equal(id, answer.Created);
        var item = await _editor.GetAsync($"/dictionary/{id}");
        Assert.Equal("New", TextOf(item, "en"));
        Assert.Equal("Cũ", TextOf(item, "vi"));
    }

    [Fact]
    public async Task Import_ThatFailsHalfway_ChangesNothing()
    {
        var id = await _editor.UploadedAsync(
            Xml(
                """
                <DictionaryItems>
                  <DictionaryItem Name="nhap.tot"><Value LanguageCultureAlias="vi">Tốt</Value></DictionaryItem>
                  <DictionaryItem Name="nhap.hong"><Value LanguageCultureAlias="fr">Mauvais</Value></DictionaryItem>
                </DictionaryItems>
                """
            ),
            "ban-dich.udt"
        );

        (await _editor.AskAsync(HttpMethod.Post, "/dictionary/import", new { temporaryFile = new { id } })).Refused(HttpStatusCode.BadRequest);

        Assert.Empty((await _editor.GetAsync("/dictionary?filter=nhap.tot")).Items());
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><DictionaryItem Name=\"a\"><Value LanguageCultureAlias=\"vi\">&x;</Value></DictionaryItem>")]
    [InlineData("<DictionaryItem><Value LanguageCultureAlias=\"vi\">x</Value></DictionaryItem>")]
    [InlineData("<DictionaryItem Name=\"a\"><Value>x</Value></DictionaryItem>")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("not xml")]
    public async Task Upload_OfADictionaryFileThatIsNone_IsRefused(string content) =>
        (await _editor.UploadAsync(Guid.CreateVersion7(), Encoding.UTF8.GetBytes(content), "ban-dich.udt")).Refused(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Import_OfSomethingElse_OrOfNothing_IsRefused()
    {
        var picture = await _editor.UploadedAsync(MediaLibrary.Picture(), "anh.jpg");

        var wrong = await _editor.AskAsync(HttpMethod.Post, "/dictionary/import", new { temporaryFile = new { id = picture } });
        Assert.Equal("InvalidFileContent", wrong.Refused(HttpStatusCode.BadRequest).OperationStatus);
        (await _editor.AskAsync(HttpMethod.Post, "/dictionary/import", new { temporaryFile = new { id = Guid.NewGuid() } })).Refused(HttpStatusCode.NotFound);
        (await site.As(StaffMember.Writer).UploadAsync(Guid.CreateVersion7(), Xml("""<DictionaryItem Name="a" />"""), "a.udt")).Refused(
            HttpStatusCode.BadRequest
        );
    }

    [Theory]
    [InlineData("POST", "/language")]
    [InlineData("PUT", "/language/vi")]
    [InlineData("DELETE", "/language/en")]
    public async Task Schema_IsNotChangedHere_EvenByAdministrators(string method, string path)
    {
        var answer = await site.As(StaffMember.Administrator).AskAsync(new HttpMethod(method), path, new { });

        Assert.Equal("SchemaIsCode", answer.Refused(HttpStatusCode.Forbidden).OperationStatus);
        Assert.Equal(2, (await _editor.GetAsync("/language")).Items().Count);
    }

    private async Task<EditorAnswer> ImportAsync(byte[] file)
    {
        var id = await _editor.UploadedAsync(file, "ban-dich.udt");
        var answer = await _editor.AskAsync(HttpMethod.Post, "/dictionary/import", new { temporaryFile = new { id }, parent = (object?)null });
        Assert.True(answer.Status == HttpStatusCode.Created, $"{answer.Status} {answer.Body?.ToJsonString()}");
        (await _editor.AskAsync(HttpMethod.Get, $"/temporary-file/{id}")).Refused(HttpStatusCode.NotFound);
        return answer;
    }

    private Task<Guid> CreateAsync(string name, string vi, string en) => _editor.DoAsync(HttpMethod.Post, "/dictionary", Item(name, vi, en));

    private static byte[] Xml(string text) => Encoding.UTF8.GetBytes(text);

    private static JsonObject Item(string name, string vi, string en) =>
        new()
        {
            ["name"] = name,
            ["translations"] = new JsonArray(Text("vi", vi), Text("en", en)),
        };

    private static JsonObject Text(string isoCode, string text) => new() { ["isoCode"] = isoCode, ["translation"] = text };

    private static string TextOf(JsonNode item, string isoCode) =>
        item["translations"]!.AsArray().Single(text => text!["isoCode"]!.GetValue<string>() == isoCode)!["translation"]!.GetValue<string>();
}
