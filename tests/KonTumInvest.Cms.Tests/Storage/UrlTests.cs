using KonTumInvest.Data;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Tests.Storage;

/// <summary>URL segments and aliases of documents.</summary>
[Collection(StoreSuite.Name)]
public sealed class UrlTests(StoreHosts hosts)
{
    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Segments_SavedAgain_ReplaceThoseOfTheDocument(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var (document, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Save(host, Segment(document, 1, "cum-cong-nghiep"), Segment(document, null, "chung"), Segment(other, 1, "khac"));

        Save(host, Segment(document, 1, "cum-moi"), Segment(document, null, "chung"));

        Assert.Equal(["chung", "cum-moi"], Segments(host, document));
        Assert.Equal(["khac"], Segments(host, other));
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Segments_DeletedByDocument_AreGone(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var document = Guid.CreateVersion7();
        Save(host, Segment(document, 1, "a"), Segment(document, 2, "b"));

        host.Commit(() => host.Get<IDocumentUrlRepository>().DeleteByDocumentKey([document]));

        Assert.Empty(Segments(host, document));
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task RawAliases_ComeFromPublishedVersionsOnly(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var languages = host.Get<ILanguageRepository>();
        var published = host.AddPage("Một", published: ["vi", "en"], set: values =>
            values.Set("umbracoUrlAlias", "bo-y, cua-khau", "vi").Set("umbracoUrlAlias", "bo-y-gate", "en")
        );
        var invariant = host.AddNote("Hai", published: true, set: values => values.Set("umbracoUrlAlias", "ghi-chu"));
        var draft = host.AddPage("Ba", set: values => values.Set("umbracoUrlAlias", "nhap", "vi"));

        var raw = host.Read(() => host.Get<IDocumentUrlAliasRepository>().GetAllDocumentUrlAliases().ToLookup(alias => alias.DocumentKey));

        Assert.Equal(
            [(languages.GetIdByIsoCode("en"), "bo-y-gate"), (languages.GetIdByIsoCode("vi"), "bo-y, cua-khau")],
            raw[published.Key].Select(alias => (alias.LanguageId, alias.AliasValue))
        );
        Assert.Equal([((int?)null, "ghi-chu")], raw[invariant.Key].Select(alias => (alias.LanguageId, alias.AliasValue)));
        Assert.Empty(raw[draft.Key]);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Aliases_SavedAgain_ReplaceThoseOfTheDocument(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var document = Guid.CreateVersion7();
        SaveAliases(host, document, "a", "b");

        SaveAliases(host, document, "b", "c", "c");

        var stored = host.Read(() =>
            host.Get<IDocumentUrlAliasRepository>().GetAll().Where(alias => alias.DocumentKey == document).Select(alias => alias.Alias).Order().ToList()
        );
        Assert.Equal(["b", "c"], stored);
    }

    private static PublishedDocumentUrlSegment Segment(Guid document, int? language, string segment) =>
        new()
        {
            DocumentKey = document,
            LanguageId = language,
            IsDraft = false,
            UrlSegment = segment,
            IsPrimary = true,
        };

    private static void Save(StoreHost host, params PublishedDocumentUrlSegment[] segments) =>
        host.Commit(() => host.Get<IDocumentUrlRepository>().Save(segments));

    private static void SaveAliases(StoreHost host, Guid document, params string[] aliases) =>
        host.Commit(() =>
            host.Get<IDocumentUrlAliasRepository>()
                .Save(aliases.Select(alias => new PublishedDocumentUrlAlias
                    {
                        DocumentKey = document,
                        LanguageId = null,
                        Alias = alias,
                    }))
        );

    private static List<string> Segments(StoreHost host, Guid document) =>
        host.Read(() =>
            host.Get<IDocumentUrlRepository>().GetAll().Where(url => url.DocumentKey == document).Select(url => url.UrlSegment).Order().ToList()
        );
}
