using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Plain pages as the editor client creates and reads them.</summary>
internal static class Pages
{
    public static Guid Id(this JsonNode node) => node["id"]!.GetValue<Guid>();

    public static IReadOnlyList<JsonNode> Items(this JsonNode page) => [.. page["items"]!.AsArray().Select(item => item!)];

    public static async Task<Guid> HomeAsync(this EditorClient client) => (await client.GetAsync("/tree/document/root")).Items()[0].Id();

    /// <summary>A page below the home page, in both languages, as a draft.</summary>
    public static async Task<Guid> CreatePageAsync(this EditorClient client, ManagementSite site, string vi, string en) =>
        await client.DoAsync(HttpMethod.Post, "/document", NewPage(site, await client.HomeAsync(), vi, en));

    public static JsonObject NewPage(ManagementSite site, Guid parent, string vi, string en)
    {
        var type = site.Host.Service<IContentTypeService>().Get("page")!;
        var page = Content(vi, en);
        page["id"] = Guid.CreateVersion7();
        page["parent"] = new JsonObject { ["id"] = parent };
        page["documentType"] = new JsonObject { ["id"] = type.Key };
        page["template"] = new JsonObject { ["id"] = type.DefaultTemplate!.Key };
        return page;
    }

    /// <summary>A piece of news with a picture, in both languages, as a draft.</summary>
    public static async Task<Guid> CreateArticleAsync(this EditorClient client, ManagementSite site, string vi, string en, Guid picture)
    {
        var contents = site.Host.Service<IContentService>();
        var type = site.Host.Service<IContentTypeService>().Get("article")!;
        var list = contents.GetPagedOfType(site.Host.Service<IContentTypeService>().Get("articleList")!.Id, 0, 1, out _, null!).Single();
        var article = ArticleContent(vi, en, picture);
        article["id"] = Guid.CreateVersion7();
        article["parent"] = new JsonObject { ["id"] = list.Key };
        article["documentType"] = new JsonObject { ["id"] = type.Key };
        article["template"] = type.DefaultTemplate is { } template ? new JsonObject { ["id"] = template.Key } : null;
        return await client.DoAsync(HttpMethod.Post, "/document", article);
    }

    /// <summary>The names, texts and picture of a piece of news, as an update sends them.</summary>
    public static JsonObject ArticleContent(string vi, string en, Guid picture) =>
        new()
        {
            ["values"] = new JsonArray(
                Value("date", null, "2026-03-01 00:00:00"),
                Value("summary", "vi", vi),
                Value("summary", "en", en),
                Value("image", null, new JsonArray(new JsonObject { ["key"] = Guid.NewGuid(), ["mediaKey"] = picture }))
            ),
            ["variants"] = new JsonArray(Variant("vi", vi), Variant("en", en)),
        };

    /// <summary>The names and texts of a page, as an update sends them.</summary>
    public static JsonObject Content(string vi, string en) =>
        new()
        {
            ["values"] = new JsonArray(Body("vi", vi), Body("en", en)),
            ["variants"] = new JsonArray(Variant("vi", vi), Variant("en", en)),
        };

    public static JsonObject With(this JsonObject content, string member, JsonNode? value)
    {
        content[member] = value;
        return content;
    }

    /// <summary>The text in one language; the editor's value holds it as <c>markup</c>.</summary>
    public static string? TextOf(this JsonNode document, string culture) => document.ValueOf("body", culture)?["markup"]?.GetValue<string>();

    public static JsonNode? ValueOf(this JsonNode document, string alias, string? culture) =>
        document["values"]!
            .AsArray()
            .Single(value => value!["alias"]!.GetValue<string>() == alias && value["culture"]?.GetValue<string>() == culture)!["value"];

    public static JsonNode VariantOf(this JsonNode document, string culture) =>
        document["variants"]!.AsArray().Single(variant => variant!["culture"]?.GetValue<string>() == culture)!;

    public static string StateOf(this JsonNode document, string culture) => document.VariantOf(culture)["state"]!.GetValue<string>();

    public static JsonObject Planned(params string[] cultures) =>
        new() { ["publishSchedules"] = new JsonArray([.. cultures.Select(culture => new JsonObject { ["culture"] = culture })]) };

    private static JsonObject Body(string culture, string text) =>
        new()
        {
            ["alias"] = "body",
            ["culture"] = culture,
            ["segment"] = null,
            ["value"] = new JsonObject { ["markup"] = text.Length == 0 ? "" : $"<p>{text}</p>", ["blocks"] = null },
        };

    private static JsonObject Value(string alias, string? culture, JsonNode value) =>
        new()
        {
            ["alias"] = alias,
            ["culture"] = culture,
            ["segment"] = null,
            ["value"] = value,
        };

    private static JsonObject Variant(string culture, string name) =>
        new()
        {
            ["culture"] = culture,
            ["segment"] = null,
            ["name"] = name,
        };

    /// <summary>Languages, as the client names them.</summary>
    public static JsonArray Cultures(params string[] cultures) => [.. cultures.Select(culture => (JsonNode)culture)];
}
