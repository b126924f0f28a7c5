using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Data;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Aliases = Umbraco.Cms.Core.Constants.Conventions.RelationTypes;

namespace KonTumInvest.Cms.Tests.Storage;

[Collection(StoreSuite.Name)]
public sealed class RelationTests(StoreHosts hosts)
{
    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Save_Relation_ReadsBackWithItsEnds(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var page = host.AddPage("Trang");
        var file = host.AddFile("Bản đồ.pdf", "/media/x/ban-do.pdf");

        var relation = Relate(host, page, file, Aliases.RelatedMediaAlias);

        var found = host.Read(() => host.Get<IRelationRepository>().Get(relation.Id)!);
        Assert.Equal((page.Id, file.Id, Aliases.RelatedMediaAlias), (found.ParentId, found.ChildId, found.RelationType.Alias));
        Assert.Equal((Constants.ObjectTypes.Document, Constants.ObjectTypes.Media), (found.ParentObjectType, found.ChildObjectType));
        Assert.Equal(Constants.ObjectTypes.Media, relation.ChildObjectType);
        Assert.False(found.IsDirty());
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task DeletingANode_TakesItsRelations(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var page = host.AddPage("Trang");
        var other = host.AddPage("Trang khác");
        var relation = Relate(host, page, other, Aliases.RelatedDocumentAlias);

        host.Commit(() =>
        {
            var database = host.Scopes.RequiredScope.WritingDatabase;
            database.Nodes.Remove(database.Nodes.Single(node => node.Id == other.Id));
            database.SaveChanges();
        });

        Assert.False(host.Read(() => host.Get<IRelationRepository>().Exists(relation.Id)));
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task DeleteByParent_WithAliases_KeepsOtherTypes(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var page = host.AddPage("Trang");
        var other = host.AddPage("Trang khác");
        _ = Relate(host, page, other, Aliases.RelatedDocumentAlias);
        var kept = Relate(host, page, other, Aliases.RelateDocumentOnCopyAlias);

        host.Commit(() => host.Get<IRelationRepository>().DeleteByParent(page.Id, Aliases.RelatedDocumentAlias));

        var left = host.Read(() =>
            host.Get<IRelationRepository>().Get(host.Scopes.CreateQuery<IRelation>().Where(x => x.ParentId == page.Id)).Select(x => x.Id).ToList()
        );
        Assert.Equal([kept.Id], left);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Pages_OfEndsAndRelations_AreStable(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var file = host.AddFile("Ảnh.jpg", "/media/x/anh.jpg");
        var pages = Enumerable.Range(1, 3).Select(number => host.AddPage($"Trang {number}")).ToList();
        pages.ForEach(page => Relate(host, page, file, Aliases.RelatedMediaAlias));

        host.Read(() =>
        {
            var relations = host.Get<IRelationRepository>();
            var parents = relations.GetPagedParentEntitiesByChildId(file.Id, 1, 2, out var parentTotal, Constants.ObjectTypes.Document);
            var children = relations.GetPagedChildEntitiesByParentId(pages[0].Id, 0, 10, out var childTotal);
            var byType = relations.GetPagedRelationsByQuery(
                host.Scopes.CreateQuery<IRelation>().Where(x => x.ChildId == file.Id),
                0,
                2,
                out var relationTotal,
                Ordering.By("id", Direction.Descending)
            );

            Assert.Equal([pages[2].Id], parents.Select(entity => entity.Id));
            Assert.Equal([file.Id], children.Select(entity => entity.Id));
            Assert.Equal([pages[2].Id, pages[1].Id], byType.Select(relation => relation.ParentId));
            Assert.Equal((3, 1, 3), (parentTotal, childTotal, relationTotal));
            return true;
        });
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task TrackedReferences_TellWhoRefersToWhat(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var folder = host.AddPage("Thư mục");
        var target = host.AddPage("Được dùng", folder, published: ["vi"]);
        var user = host.AddPage("Nơi dùng", published: ["vi"]);
        var copy = host.AddPage("Bản sao");
        _ = Relate(host, user, target, Aliases.RelatedDocumentAlias);
        _ = Relate(host, target, copy, Aliases.RelateDocumentOnCopyAlias);

        await host.ReadAsync(async () =>
        {
            var references = host.Get<ITrackedReferencesRepository>();
            var needing = references.GetPagedRelationsForItem(target.Key, 0, 10, filterMustBeIsDependency: true, out var needingTotal).ToList();
            var all = references.GetPagedRelationsForItem(target.Key, 0, 10, filterMustBeIsDependency: false, out var allTotal);
            var below = references.GetPagedDescendantsInReferences(folder.Key, 0, 10, filterMustBeIsDependency: true, out var belowTotal);
            var among = references.GetPagedItemsWithRelations(new HashSet<Guid> { target.Key, user.Key }, 0, 10, true, out var amongTotal);
            var keys = await references.GetPagedNodeKeysWithDependantReferencesAsync(
                new HashSet<Guid> { target.Key, user.Key },
                Constants.ObjectTypes.Document,
                0,
                10
            );

            var only = Assert.Single(needing);
            Assert.Equal((user.Key, "Nơi dùng", "document", "page"), (only.NodeKey, only.NodeName, only.NodeType, only.ContentTypeAlias));
            Assert.True(only.NodePublished);
            Assert.True(only.RelationTypeIsDependency);
            Assert.Equal(new HashSet<Guid> { user.Key, copy.Key }, all.Select(item => item.NodeKey).ToHashSet());
            Assert.Equal([target.Key], below.Select(item => item.NodeKey));
            Assert.Equal([target.Key], among.Select(item => item.NodeKey));
            Assert.Equal([target.Key], keys.Items);
            Assert.Equal((1, 2, 1, 1, 1), (needingTotal, allTotal, belowTotal, amongTotal, keys.Total));
        });
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task TrackedReferences_ForTheRecycleBin_NameWhoUsesWhatIsInIt(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var trashed = host.AddFile("Ảnh.jpg", "/media/x/anh.jpg");
        var user = host.AddPage("Nơi dùng");
        _ = Relate(host, user, trashed, Aliases.RelatedMediaAlias);
        host.Commit(() =>
        {
            var database = host.Scopes.RequiredScope.WritingDatabase;
            database.Nodes.Single(node => node.Id == trashed.Id).Trashed = true;
            database.SaveChanges();
        });

        var users = host.Read(() =>
            host.Get<ITrackedReferencesRepository>()
                .GetPagedRelationsForRecycleBin(Constants.ObjectTypes.Media, 0, 100, true, out _)
                .Select(item => item.NodeKey)
                .ToList()
        );

        Assert.Contains(user.Key, users);
    }

    [Fact]
    public async Task RelationTypes_AreUmbracosAndDoNotChange()
    {
        var types = (await hosts.OnAsync(DatabaseProvider.Sqlite)).Get<IRelationTypeRepository>();

        var media = types.GetMany(Array.Empty<int>()).Single(type => type.Alias == Aliases.RelatedMediaAlias);

        Assert.Equal("umbMedia____Related Media".ToGuid(), media.Key);
        Assert.Equal(media.Alias, types.Get(media.Id)!.Alias);
        Assert.Equal(media.Id, types.Get(media.Key)!.Id);
        Assert.Throws<NotSupportedException>(() => types.Save(media));
        Assert.Throws<NotSupportedException>(() => types.Delete(media));
    }

    private static Relation Relate(StoreHost host, NodeRow parent, NodeRow child, string alias)
    {
        var type = host.Get<IRelationTypeRepository>().GetMany(Array.Empty<int>()).Single(candidate => candidate.Alias == alias);
        var relation = new Relation(parent.Id, child.Id, type);
        host.Commit(() => host.Get<IRelationRepository>().Save(relation));
        return relation;
    }
}
