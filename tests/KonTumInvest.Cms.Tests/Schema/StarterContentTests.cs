using KonTumInvest.Cms.Schema;
using KonTumInvest.Cms.Tests.Contract;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Tests.Schema;

/// <summary>The starter content in a real application. Each test starts its own on a new database, and gives the suite its host back.</summary>
[Collection(ContractSuite.Name)]
public sealed class StarterContentTests(ContractHost suite) : IAsyncLifetime, IDisposable
{
    private readonly SchemaFolder _folder = new();
    private TestDatabase? _database;
    private SiteHost? _site;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(ContractHost.Provider);
        _folder.DataType("mark", "Umbraco.TrueFalse");
        _folder.DataType("picker", "Umbraco.ContentPicker");
        _folder.DocumentType(
            "plot",
            """
             "variesByCulture": true, "groups": [{ "alias": "content", "name": "Content", "type": "tab", "properties": [
               { "alias": "code", "name": "Code", "dataType": "text", "mandatory": true, "mandatoryMessage": "Give the code." },
               { "alias": "isSample", "name": "Sample", "dataType": "mark" },
               { "alias": "next", "name": "Next", "dataType": "picker" } ] }]
            """
        );
        _folder.DocumentType(
            "page",
            """
             "allowedAtRoot": true, "variesByCulture": true, "compositions": ["seo"], "allowedChildren": ["page", "plot"], "templates": ["page"],
             "groups": [{ "alias": "content", "name": "Content", "type": "tab", "properties": [
               { "alias": "title", "name": "Title", "dataType": "text", "variesByCulture": true },
               { "alias": "rank", "name": "Rank", "dataType": "number" },
               { "alias": "quotes", "name": "Quotes", "dataType": "blocks" } ] }]
            """
        );
        WritePlot("plot-b", 2, "\"isSample\": true");
        WritePlot("plot-a", 1, "\"isSample\": false, \"next\": \"doc:plot-b\"");
    }

    [Fact]
    public void Start_NewDatabase_PublishesEverythingInItsPlace()
    {
        var content = Start().Service<IContentService>();

        var home = content.GetById(DeterministicGuid.Create("document/home"))!;
        var plots = content.GetPagedChildren(home.Id, 0, 10, out var total, propertyAliases: null, filter: null, ordering: null).ToList();

        Assert.Equal(2, total);
        Assert.Equal(["Lô plot-a", "Lô plot-b"], plots.OrderBy(plot => plot.SortOrder).Select(plot => plot.GetCultureName("vi")));
        Assert.Equal(["en", "vi"], home.PublishedCultures.Order());
        Assert.Equal("Hello", home.GetValue<string>("title", "en", published: true));
        Assert.All(plots, plot => Assert.True(plot.IsCulturePublished("vi")));
        Assert.All(plots, plot => Assert.False(plot.Edited));
    }

    [Fact]
    public void Start_DocumentThatRefersToALaterOne_KnowsItsRelation()
    {
        var relations = Start().Service<IRelationService>();
        var content = _site!.Service<IContentService>();

        var parents = relations.GetByChildId(content.GetById(DeterministicGuid.Create("document/plot-b"))!.Id);

        Assert.Equal([content.GetById(DeterministicGuid.Create("document/plot-a"))!.Id], parents.Select(relation => relation.ParentId));
    }

    [Fact]
    public async Task Start_Again_LeavesEditsAndDeletionsAlone()
    {
        var editing = Start().Service<IContentEditingService>();
        var (edited, deleted) = (DeterministicGuid.Create("document/plot-a"), DeterministicGuid.Create("document/plot-b"));
        await editing.UpdateAsync(
            edited,
            new ContentUpdateModel
            {
                Variants = [new VariantModel { Culture = "vi", Name = "Lô khác" }],
                Properties = [new PropertyValueModel { Alias = "code", Value = "K1" }],
            },
            Constants.Security.SuperUserKey
        );
        await editing.DeleteAsync(deleted, Constants.Security.SuperUserKey);
        WritePlot("plot-c", 3, "\"isSample\": false");

        var content = Start().Service<IContentService>();

        Assert.Equal("Lô khác", content.GetById(edited)?.GetCultureName("vi"));
        Assert.Null(content.GetById(deleted));
        Assert.True(content.GetById(DeterministicGuid.Create("document/plot-c"))?.IsCulturePublished("vi"));
    }

    [Fact]
    public void Start_DocumentsThatBreakARule_StopWithEveryMistakeAndStoreNothing()
    {
        _folder.Write(
            "content/plot-a.json",
            "{ \"id\": \"plot-a\", \"type\": \"plot\", \"parent\": \"home\", \"name\": { \"vi\": \"A\" },\n \"values\": { \"code\": \"\" } }"
        );
        _folder.Write(
            "content/plot-b.json",
            $"{{ \"id\": \"plot-b\", \"type\": \"plot\", \"parent\": \"home\", \"name\": {{ \"vi\": \"B\" }},\n \"values\": {{\n \"code\": \"{new string('x', 100)}\" }} }}"
        );

        var stopped = Assert.Throws<SchemaException>(() =>
        {
            Start();
        });

        Assert.Equal(
            [("umbraco-config/content/plot-a.json", 2), ("umbraco-config/content/plot-b.json", 3)],
            stopped.Problems.Select(problem => (problem.File, problem.Line))
        );
        Assert.Equal("'plot-a': property 'code': Give the code.", stopped.Problems[0].Reason);
        WritePlot("plot-a", 1, "\"isSample\": false");
        WritePlot("plot-b", 2, "\"isSample\": false");
        Assert.Equal(3, Start().Service<IContentService>().Count());
    }

    [Fact]
    public async Task RemoveAsync_Samples_DeletesThemForGoodAndNothingElse()
    {
        var removed = await Start().Service<SampleData>().RemoveAsync(CancellationToken.None);

        var content = Start().Service<IContentService>();
        Assert.Equal(1, removed);
        Assert.Null(content.GetById(DeterministicGuid.Create("document/plot-b")));
        Assert.NotNull(content.GetById(DeterministicGuid.Create("document/plot-a")));
    }

    [Fact]
    public async Task Start_MediaAndTexts_AreThereWithTheirFile()
    {
        _folder.DataType("upload", "Umbraco.UploadField", """{ "fileExtensions": ["pdf"] }""");
        _folder.Write(
            "media-types/File.json",
            """
            { "alias": "File", "name": "File", "icon": "icon-document", "allowedAtRoot": true, "groups": [{ "alias": "file", "name": "File", "type": "tab",
              "properties": [{ "alias": "umbracoFile", "name": "File", "dataType": "upload", "mandatory": true }] }] }
            """
        );
        _folder.Write("media/plan.json", """{ "id": "plan", "type": "File", "name": "Plan", "file": "plan.pdf" }""");
        _folder.Write("media/plan.pdf", "%PDF-1.4\n%%EOF\n");
        _folder.Write("dictionary.json", """{ "items": [{ "key": "hello", "translations": { "vi": "Xin chào", "en": "Hello" } }] }""");

        var site = Start();

        var plan = site.Service<IMediaService>().GetById(DeterministicGuid.Create("media/plan"))!;
        var path = plan.GetValue<string>("umbracoFile")!;
        using var reader = new StreamReader(site.Service<MediaFileManager>().FileSystem.OpenFile(path));
        Assert.Equal("%PDF-1.4\n%%EOF\n", await reader.ReadToEndAsync());
        var hello = await site.Service<IDictionaryItemService>().GetAsync("hello");
        Assert.Equal(["Hello", "Xin chào"], hello!.Translations.Select(translation => translation.Value).Order());
    }

    public async Task DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        suite.Restart();
        await _database!.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    private SiteHost Start()
    {
        _site?.Dispose();
        _site = null;
        return _site = SiteHost.Start(new SiteHostOptions { Database = _database!, ConfigurationFolder = _folder.Path });
    }

    private void WritePlot(string id, int sort, string values) =>
        _folder.Write(
            $"content/{id}.json",
            $$"""
            { "id": "{{id}}", "type": "plot", "parent": "home", "sort": {{sort}}, "name": { "vi": "Lô {{id}}" }, "publish": ["vi"],
              "values": { "code": "{{id}}", {{values}} } }
            """
        );
}
