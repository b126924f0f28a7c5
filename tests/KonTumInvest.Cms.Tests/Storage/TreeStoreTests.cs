using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Data;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Tests.Storage;

/// <summary>Light entities, ids and keys, navigation and publish status.</summary>
[Collection(StoreSuite.Name)]
public sealed class TreeStoreTests(StoreHosts hosts)
{
    private static readonly HashSet<Guid> Documents = [Constants.ObjectTypes.Document];

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Get_Document_HasTypeCulturesAndChildren(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var parent = host.AddPage("Khu kinh tế", published: ["vi"]);
        _ = host.AddPage("Con", parent);

        var entity = (DocumentEntitySlim)host.Read(() => host.Get<IEntityRepository>().Get(parent.Key, Constants.ObjectTypes.Document)!);

        Assert.Equal((parent.Id, "page", ContentVariation.Culture), (entity.Id, entity.ContentTypeAlias, entity.Variations));
        Assert.Equal("Khu kinh tế (en)", entity.CultureNames["en"]);
        Assert.Equal(["vi"], entity.PublishedCultures);
        Assert.Equal(["en"], entity.EditedCultures);
        Assert.True(entity.Published);
        Assert.True(entity.HasChildren);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Get_Media_HasTheFilesPath(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var plain = host.AddFile("Văn bản.pdf", "/media/a/van-ban.pdf");
        var cropped = host.AddFile("Ảnh.jpg", """{"src":"/media/b/anh.jpg","crops":[]}""");

        var paths = host.Read(() =>
            host.Get<IEntityRepository>().GetAll(Constants.ObjectTypes.Media, plain.Id, cropped.Id).Cast<MediaEntitySlim>().ToDictionary(x => x.Id, x => x.MediaPath)
        );

        Assert.Equal("/media/a/van-ban.pdf", paths[plain.Id]);
        Assert.Equal("/media/b/anh.jpg", paths[cropped.Id]);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task GetPagedResultsByQuery_ByName_PagesWithoutOverlap(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var parent = host.AddPage("Cha");
        foreach (var name in new[] { "c", "a", "b" })
        {
            _ = host.AddPage(name, parent);
        }

        var (names, total, filtered) = host.Read(() =>
        {
            var entities = host.Get<IEntityRepository>();
            var children = host.Scopes.CreateQuery<IUmbracoEntity>().Where(x => x.ParentId == parent.Id);
            var page = entities.GetPagedResultsByQuery(children, Documents, 1, 2, out var count, null, Ordering.By("text"));
            // A text, not a character: queries are translated as Umbraco writes them.
#pragma warning disable CA1847
            var filter = host.Scopes.CreateQuery<IUmbracoEntity>().Where(x => x.Name!.Contains("B"));
#pragma warning restore CA1847
            return (page.Select(x => x.Name).ToList(), count, entities.CountByQuery(children, Documents, filter));
        });

        Assert.Equal(["c"], names);
        Assert.Equal(3, total);
        Assert.Equal(1, filtered);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task GetSiblings_AroundTheTarget_CountsWhatIsLeftOut(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var parent = host.AddPage("Cha");
        var children = Enumerable.Range(0, 5).Select(number => host.AddPage($"Con {number}", parent)).ToList();

        var (shown, before, after) = host.Read(() =>
        {
            var found = host
                .Get<IEntityRepository>()
                .GetSiblings(Documents, children[2].Key, 1, 1, null, Ordering.By("sortOrder"), out var earlier, out var later);
            return (found.Select(x => x.Id).ToList(), earlier, later);
        });

        Assert.Equal([children[1].Id, children[2].Id, children[3].Id], shown);
        Assert.Equal((1, 1), (before, after));
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Schema_Types_AreEntitiesToo(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var type = host.Get<IContentTypeRepository>().Get("page")!;

        host.Read(() =>
        {
            var entities = host.Get<IEntityRepository>();
            var ids = host.Get<IIdKeyMapRepository>();

            Assert.Equal("page", entities.Get(type.Id)!.Name);
            Assert.Equal(UmbracoObjectTypes.DocumentType, entities.GetObjectType(type.Key));
            Assert.True(entities.Exists([type.Key]));
            Assert.Equal(type.Id, ids.GetIdForKey(type.Key, UmbracoObjectTypes.DocumentType));
            Assert.Null(ids.GetIdForKey(type.Key, UmbracoObjectTypes.Document));
            Assert.Equal(Constants.System.RecycleBinContentKey, ids.GetIdForKey(Constants.System.RecycleBinContent, UmbracoObjectTypes.Unknown));
            return true;
        });
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Ids_OfNodes_MapBothWaysByType(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var page = host.AddPage("Trang");

        host.Read(() =>
        {
            var ids = host.Get<IIdKeyMapRepository>();

            Assert.Equal(page.Id, ids.GetIdForKey(page.Key, UmbracoObjectTypes.Document));
            Assert.Equal(page.Key, ids.GetIdForKey(page.Id, UmbracoObjectTypes.Unknown));
            Assert.Null(ids.GetIdForKey(page.Key, UmbracoObjectTypes.Media));
            Assert.Null(ids.GetIdForKey(Guid.CreateVersion7(), UmbracoObjectTypes.Unknown));
            Assert.Null(ids.GetIdForKey(page.Id, UmbracoObjectTypes.DataType));
            return true;
        });
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Navigation_ListsParentsFirstAndKeepsTheBinApart(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var parent = host.AddPage("Cha");
        var child = host.AddPage("Con", parent);
        var trashed = host.AddPage("Đã xóa");
        Trash(host, trashed);

        host.Read(() =>
        {
            var navigation = host.Get<INavigationRepository>();
            var tree = navigation.GetContentNodesByObjectType(Constants.ObjectTypes.Document).Select(x => x.Id).ToList();
            var bin = navigation.GetTrashedContentNodesByObjectType(Constants.ObjectTypes.Document).Select(x => x.Id).ToList();
            var line = navigation.GetContentNodeWithAncestors(child.Key, Constants.ObjectTypes.Document).Select(x => x.Id).ToList();

            Assert.True(tree.IndexOf(parent.Id) < tree.IndexOf(child.Id));
            Assert.DoesNotContain(trashed.Id, tree);
            Assert.Contains(trashed.Id, bin);
            Assert.Equal([parent.Id, child.Id], line);
            return true;
        });
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task PublishStatus_TellsCulturesAndCountsInvariantInAll(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var parent = host.AddPage("Cha", published: ["vi"]);
        var child = host.AddPage("Con", parent, published: ["vi", "en"]);
        var note = host.AddNote("Ghi chú", published: true);
        var draft = host.AddNote("Nháp");

        await host.ReadAsync(async () =>
        {
            var status = host.Get<IPublishStatusRepository>();
            var branch = await status.GetDescendantsOrSelfPublishStatusAsync(parent.Key, CancellationToken.None);
            var all = await status.GetAllPublishStatusAsync(CancellationToken.None);

            Assert.Equal(new HashSet<Guid> { parent.Key, child.Key }, branch.Keys.ToHashSet());
            Assert.Equal(["vi"], branch[parent.Key]);
            Assert.Equal(new HashSet<string> { "vi", "en" }, branch[child.Key]);
            Assert.Equal(new HashSet<string> { "vi", "en" }, all[note.Key]);
            Assert.Empty(all[draft.Key]);
            Assert.Empty(await status.GetPublishStatusAsync(Guid.CreateVersion7(), CancellationToken.None));
        });
    }

    private static void Trash(StoreHost host, NodeRow node) =>
        host.Commit(() =>
        {
            var database = host.Scopes.RequiredScope.WritingDatabase;
            database.Nodes.Single(row => row.Id == node.Id).Trashed = true;
            database.SaveChanges();
        });
}
