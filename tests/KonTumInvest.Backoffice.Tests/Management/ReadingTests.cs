using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using KonTumInvest.Cms.Schema;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>What the client reads to show the tree and to open a document.</summary>
[Collection(ManagementTests.Name)]
public sealed class ReadingTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task Tree_ShowsTheHomePageAndWhatLiesBelow()
    {
        var home = (await _editor.GetAsync("/tree/document/root")).Items()[0];

        var children = await _editor.GetAsync($"/tree/document/children?parentId={home.Id()}&skip=0&take=5");
        var rest = await _editor.GetAsync($"/tree/document/children?parentId={home.Id()}&skip=3&take=5");

        Assert.True(home["hasChildren"]!.GetValue<bool>());
        Assert.False(home["noAccess"]!.GetValue<bool>());
        Assert.Equal(["en", "vi"], home["variants"]!.AsArray().Select(variant => variant!["culture"]!.GetValue<string>()).Order());
        Assert.All(home["variants"]!.AsArray(), variant => Assert.Equal("Published", variant!["state"]!.GetValue<string>()));
        Assert.True(children["total"]!.GetValue<int>() > 5);
        Assert.Equal(children.Items().Skip(3).Select(Pages.Id), rest.Items().Take(2).Select(Pages.Id));
        Assert.All(children.Items(), child => Assert.Equal(home.Id(), child["parent"]!.Id()));
    }

    [Fact]
    public async Task Ancestors_LeadFromTheRootToTheDocument()
    {
        var home = await _editor.HomeAsync();
        var child = (await _editor.GetAsync($"/tree/document/children?parentId={home}")).Items().First(item => item["hasChildren"]!.GetValue<bool>());
        var grandchild = (await _editor.GetAsync($"/tree/document/children?parentId={child.Id()}")).Items()[0];

        var inTree = (await _editor.GetAsync($"/tree/document/ancestors?descendantId={grandchild.Id()}")).AsArray();
        var ofItem = (await _editor.GetAsync($"/item/document/ancestors?id={grandchild.Id()}"))[0]!["ancestors"]!.AsArray();

        Assert.Equal([home, child.Id(), grandchild.Id()], inTree.Select(item => item!.Id()));
        Assert.Equal([home, child.Id()], ofItem.Select(item => item!.Id()));
        Assert.Equal([home, child.Id()], grandchild["ancestors"]!.AsArray().Select(item => item!.Id()));
    }

    [Fact]
    public async Task Siblings_AreThoseAroundTheDocument_WithCountsOfTheOthers()
    {
        var all = (await _editor.GetAsync($"/tree/document/children?parentId={await _editor.HomeAsync()}")).Items().Select(Pages.Id).ToList();

        var around = await _editor.GetAsync($"/tree/document/siblings?target={all[3]}&before=1&after=2");

        Assert.Equal(all[2..6], around["items"]!.AsArray().Select(item => item!.Id()));
        Assert.Equal(2, around["totalBefore"]!.GetValue<int>());
        Assert.Equal(all.Count - 6, around["totalAfter"]!.GetValue<int>());
    }

    [Fact]
    public async Task EveryStarterDocument_OpensWithEveryPropertyOfItsType()
    {
        var contents = site.Host.Service<IContentService>();
        var types = site.Host.Service<IContentTypeService>();
        var keys = site.Host.Service<SchemaCatalog>().Starter.Where(document => contents.GetById(document.Key) is not null).Select(document => document.Key).ToList();

        foreach (var key in keys)
        {
            var document = await _editor.GetAsync($"/document/{key}");

            var type = types.Get(document["documentType"]!.Id())!;
            var aliases = document["values"]!.AsArray().Select(value => value!["alias"]!.GetValue<string>()).Distinct();
            Assert.Equal(type.CompositionPropertyTypes.Select(property => property.Alias).Order(), aliases.Order());
        }

        Assert.NotEmpty(keys);
    }

    [Fact]
    public async Task Published_IsWhatVisitorsSee_WhileTheDraftHasMoved()
    {
        var page = await _editor.CreatePageAsync(site, "Bản gốc", "Original");
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi", "en"));
        await _editor.GetAsync($"/document/{page}");
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}", Pages.Content("Bản mới", "Original"));

        var draft = await _editor.GetAsync($"/document/{page}");
        var published = await _editor.GetAsync($"/document/{page}/published");

        Assert.Equal("<p>Bản mới</p>", draft.TextOf("vi"));
        Assert.Equal("PublishedPendingChanges", draft.StateOf("vi"));
        Assert.Equal("Published", draft.StateOf("en"));
        Assert.Equal("<p>Bản gốc</p>", published.TextOf("vi"));
        Assert.Equal("Bản gốc", published.VariantOf("vi")["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Search_FindsNamesWithoutTheirMarks_DraftsToo()
    {
        var page = await _editor.CreatePageAsync(site, "Đường cao tốc Măng Đen", "Mang Den expressway");

        var found = await _editor.GetAsync("/item/document/search?query=duong%20cao%20toc%20mang&culture=vi");
        var none = await _editor.GetAsync("/item/document/search?query=duong%20cao%20toc%20mang&culture=en");

        Assert.Contains(page, found.Items().Select(Pages.Id));
        Assert.Empty(none.Items());
    }

    [Fact]
    public async Task DocumentTypes_AreThoseOfTheConfiguration()
    {
        foreach (var definition in site.Host.Service<SchemaCatalog>().DocumentTypes)
        {
            var type = await _editor.GetAsync($"/document-type/{definition.Key}");

            Assert.Equal(definition.Alias, type["alias"]!.GetValue<string>());
            Assert.Equal(definition.VariesByCulture, type["variesByCulture"]!.GetValue<bool>());
            Assert.Equal(definition.Compositions.Count, type["compositions"]!.AsArray().Count);
            Assert.Equal(
                definition.Groups.SelectMany(group => group.Properties).Select(property => (property.Alias, property.Mandatory, property.LabelOnTop)),
                type["properties"]!
                    .AsArray()
                    .Select(property =>
                        (
                            property!["alias"]!.GetValue<string>(),
                            property["validation"]!["mandatory"]!.GetValue<bool>(),
                            property["appearance"]!["labelOnTop"]!.GetValue<bool>()
                        )
                    )
            );
            var containers = type["containers"]!.AsArray().Select(container => container!.Id()).ToHashSet();
            Assert.All(type["properties"]!.AsArray(), property => Assert.Contains(property!["container"]!.Id(), containers));
        }
    }

    [Fact]
    public async Task DataTypes_AreThoseOfTheConfiguration()
    {
        foreach (var definition in site.Host.Service<SchemaCatalog>().DataTypes)
        {
            var type = await _editor.GetAsync($"/data-type/{definition.Key}");

            Assert.Equal(definition.EditorUi, type["editorUiAlias"]!.GetValue<string>());
            Assert.False(type["isDeletable"]!.GetValue<bool>());
        }

        var richText = site.Host.Service<SchemaCatalog>().DataTypes.First(definition => definition.Alias == "richText");
        var batch = (await _editor.GetAsync($"/data-type/batch?id={richText.Key}")).Items();
        var settings = batch[0]["values"]!.AsArray().ToDictionary(setting => setting!["alias"]!.GetValue<string>(), setting => setting!["value"]);
        Assert.Equal(1600, settings["maxImageSize"]!.GetValue<int>());
        Assert.Equal("Umb.Tiptap.Toolbar.StyleSelect", settings["toolbar"]![0]![0]![0]!.GetValue<string>());
        Assert.Equal(320, settings["dimensions"]!["height"]!.GetValue<int>());
    }

    [Fact]
    public async Task Languages_AreVietnameseFirstAndEnglish()
    {
        var languages = (await _editor.GetAsync("/language")).Items();

        Assert.Equal(["vi", "en"], languages.Select(language => language["isoCode"]!.GetValue<string>()).OrderDescending());
        Assert.Equal("vi", (await _editor.GetAsync("/item/language/default"))["isoCode"]!.GetValue<string>());
        Assert.Equal("vi", languages.Single(language => language["isoCode"]!.GetValue<string>() == "en")["fallbackIsoCode"]!.GetValue<string>());
    }

    [Fact]
    public async Task CurrentUser_OfATranslator_HasEnglishOnlyAndNoRightToPublish()
    {
        var me = await site.As(StaffMember.Translator).GetAsync("/user/current");

        Assert.Equal(StaffMember.Translator.Key, me.Id());
        Assert.Equal(["en"], Texts(me["languages"]));
        Assert.False(me["hasAccessToAllLanguages"]!.GetValue<bool>());
        Assert.Equal(["Umb.Section.Content", "Umb.Section.Translation"], Texts(me["allowedSections"]).Order());
        Assert.Contains("Umb.Document.Update", Texts(me["fallbackPermissions"]));
        Assert.DoesNotContain("Umb.Document.Publish", Texts(me["fallbackPermissions"]));
        Assert.True(me["hasDocumentRootAccess"]!.GetValue<bool>());
        Assert.False(me["isAdmin"]!.GetValue<bool>());
    }

    [Fact]
    public async Task AccountThatStartsDeeper_SeesTheWayThereAndNothingBeside()
    {
        var home = await _editor.HomeAsync();
        var children = (await _editor.GetAsync($"/tree/document/children?parentId={home}")).Items();
        var (start, beside) = (children[1].Id(), children[2].Id());
        StaffMember.EditorBelow.Start = site.Host.Service<IContentService>().GetById(start)!.Id;
        var editor = site.As(StaffMember.EditorBelow);

        var root = (await editor.GetAsync("/tree/document/root")).Items();
        var below = (await editor.GetAsync($"/tree/document/children?parentId={home}")).Items();

        Assert.True(Assert.Single(root)["noAccess"]!.GetValue<bool>());
        Assert.Equal(start, Assert.Single(below).Id());
        Assert.False(below[0]["noAccess"]!.GetValue<bool>());
        await editor.GetAsync($"/document/{start}");
        (await editor.AskAsync(HttpMethod.Get, $"/document/{beside}")).Refused(HttpStatusCode.Forbidden);
        (await editor.AskAsync(HttpMethod.Get, $"/tree/document/children?parentId={beside}")).Refused(HttpStatusCode.NotFound);
        (await editor.AskAsync(HttpMethod.Put, $"/document/{beside}", Pages.Content("a", "b"))).Refused(HttpStatusCode.Forbidden);
        (await editor.AskAsync(HttpMethod.Put, $"/document/{start}/move", new { target = new { id = beside } })).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Urls_AndHostnames_AreThoseOfTheSite()
    {
        var home = await _editor.HomeAsync();

        var urls = (await _editor.GetAsync($"/document/urls?id={home}"))[0]!["urlInfos"]!.AsArray();
        var domains = await _editor.GetAsync($"/document/{home}/domains");

        Assert.Contains(urls, url => url!["culture"]!.GetValue<string>() == "vi" && url["url"]!.GetValue<string>().Contains("/vi", StringComparison.Ordinal));
        Assert.Equal(["en", "vi"], domains["domains"]!.AsArray().Select(domain => domain!["isoCode"]!.GetValue<string>()).Order());
    }

    [Fact]
    public async Task ReferencedBy_NamesThePagesThatLinkToADocument()
    {
        var contents = site.Host.Service<IContentService>();
        var linked = site.Host.Service<SchemaCatalog>().Starter.First(document => document.Type.Value == "legalDocument" && contents.GetById(document.Key) is not null);

        var links = await _editor.GetAsync($"/document/{linked.Key}/referenced-by?skip=0&take=20");
        var are = await _editor.GetAsync($"/document/are-referenced?id={linked.Key}&skip=0&take=20");

        Assert.NotEmpty(links.Items());
        Assert.All(links.Items(), link => Assert.Equal("DocumentReferenceResponseModel", link["$type"]!.GetValue<string>()));
        Assert.All(links.Items(), link => Assert.NotEmpty(link["variants"]!.AsArray()));
        Assert.Equal(linked.Key, Assert.Single(are.Items()).Id());
    }

    [Fact]
    public async Task DocumentType_SpeaksTheLanguageOfTheAccount()
    {
        var type = site.Host.Service<IContentTypeService>().Get("industrialPark")!.Key;

        var vietnamese = await site.As(StaffMember.Editor).GetAsync($"/document-type/{type}");
        var english = await site.As(StaffMember.SecondEditor).GetAsync($"/document-type/{type}");

        Assert.Equal("Khu công nghiệp", vietnamese["name"]!.GetValue<string>());
        Assert.Equal("Liên quan", vietnamese["containers"]![0]!["name"]!.GetValue<string>());
        Assert.Equal("Thuộc khu kinh tế", vietnamese["properties"]![0]!["name"]!.GetValue<string>());
        Assert.Equal("Industrial park", english["name"]!.GetValue<string>());
        Assert.Equal("Related", english["containers"]![0]!["name"]!.GetValue<string>());
    }

    private static List<string> Texts(JsonNode? list) => [.. list!.AsArray().Select(item => item!.GetValue<string>())];
}
