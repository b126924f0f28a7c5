using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Data;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Tests.Storage;

[Collection(StoreSuite.Name)]
public sealed class VersionAndTagTests(StoreHosts hosts)
{
    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Versions_OfADocument_NewestFirstPerLanguage(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var vi = host.Get<ILanguageRepository>().GetIdByIsoCode("vi");
        var page = host.AddPage("Trang", published: ["vi"]);
        var note = host.AddNote("Ghi chú");

        host.Read(() =>
        {
            var versions = host.Get<IDocumentVersionRepository>();
            var inVietnamese = versions.GetPagedItemsByContentId(page.Id, 0, 10, out var total, vi).ToList();
            var invariant = versions.GetPagedItemsByContentId(note.Id, 0, 10, out _).ToList();

            Assert.Equal(2, total);
            Assert.True(inVietnamese[0].CurrentDraftVersion);
            Assert.True(inVietnamese[1].CurrentPublishedVersion);
            Assert.Equal("System", inVietnamese[0].Username);
            Assert.Equal(page.ContentTypeId, inVietnamese[0].ContentTypeId);
            Assert.Single(invariant);
            Assert.Empty(versions.GetPagedItemsByContentId(page.Id, 0, 10, out _));
            return true;
        });
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Cleanup_TakesOldHistoryButNeverDraftPublishedOrKept(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var page = host.AddPage("Trang", published: ["vi"]);
        var (old, kept) = (AddHistory(host, page), AddHistory(host, page));
        host.Time.Advance(TimeSpan.FromDays(1));
        var recent = AddHistory(host, page);
        host.Commit(() => host.Get<IDocumentVersionRepository>().SetPreventCleanup(kept, true));

        var offered = host.Read(() =>
            host.Get<IDocumentVersionRepository>()
                .GetContentVersionsEligibleForCleanup(host.Now.AddHours(-1), null)
                .Where(version => version.ContentId == page.Id)
                .Select(version => version.VersionId)
                .ToList()
        );
        var everything = host.Stored(database => database.Versions.Where(version => version.NodeId == page.Id).Select(version => version.Id).ToList());
        host.Commit(() => host.Get<IDocumentVersionRepository>().DeleteVersions(everything));

        Assert.Equal([old], offered);
        Assert.Equal(5, everything.Count);
        var left = host.Stored(database => database.Versions.Where(version => version.NodeId == page.Id).ToList());
        Assert.Equal([true, true], left.Select(version => version.Current || version.Published));
        Assert.DoesNotContain(left, version => version.Id == recent);
        Assert.False(host.Stored(database => database.VersionValues.Any(values => values.VersionId == old)));
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Tags_AreThoseOfPublishedValues(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var topic = $"dược liệu {Guid.CreateVersion7():N}";
        var published = host.AddPage("Một", published: ["vi"], set: values => values.Set("topics", $"""["{topic}","năng lượng"]"""));
        var second = host.AddNote("Hai", published: true, set: values => values.Set("topics", $"""["{topic}"]"""));
        var draft = host.AddPage("Ba", set: values => values.Set("topics", $"""["{topic}"]"""));

        host.Read(() =>
        {
            var tags = host.Get<ITagRepository>();
            var tagged = tags.GetTaggedEntitiesByTag(TaggableObjectTypes.Content, topic).Select(entity => entity.EntityId).ToList();
            var tag = tags.GetTagsForEntityType(TaggableObjectTypes.All, "default").Single(candidate => candidate.Text == topic);

            Assert.Equal([published.Id, second.Id], tagged);
            Assert.Equal(2, tag.NodeCount);
            Assert.Equal(topic, tags.Get(tag.Id)!.Text);
            Assert.Equal([topic, "năng lượng"], tags.GetTagsForProperty(published.Key, "topics").Select(each => each.Text));
            Assert.Empty(tags.GetTagsForEntity(draft.Id));
            Assert.Empty(tags.GetTaggedEntitiesByTag(TaggableObjectTypes.Media, topic));
            return true;
        });
        Assert.Throws<NotSupportedException>(() => host.Get<ITagRepository>().RemoveAll(published.Id));
    }

    private static int AddHistory(StoreHost host, NodeRow page)
    {
        var id = 0;
        host.Commit(() =>
            id = StoredNodes.AddVersion(host, page, current: false, published: false, [(VersionValuesRow.Invariant, "{}"), ("vi", "{}")]).Id
        );
        return id;
    }
}
