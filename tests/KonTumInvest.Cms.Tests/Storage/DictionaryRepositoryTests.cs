using KonTumInvest.Data;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Tests.Storage;

[Collection(StoreSuite.Name)]
public sealed class DictionaryRepositoryTests(StoreHosts hosts)
{
    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Save_NewItem_IsFoundByIdKeyAndItemKey(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var item = Save(host, Unique("nut.gui"), ("vi", "Gửi"), ("en", "Send"));

        var (byId, byKey, byItemKey) = host.Read(() =>
        {
            var dictionary = host.Get<IDictionaryRepository>();
            return (dictionary.Get(item.Id), dictionary.Get(item.Key), dictionary.Get(item.ItemKey));
        });

        Assert.All(
            [byId, byKey, byItemKey],
            found =>
            {
                Assert.Equal(item.Key, found!.Key);
                Assert.Equal(["en: Send", "vi: Gửi"], found.Translations.Select(text => $"{text.LanguageIsoCode}: {text.Value}"));
                Assert.False(found.IsDirty());
            }
        );
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Save_OneTranslationChanged_KeepsTheOther(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var item = Save(host, Unique("nut"), ("vi", "Gửi"), ("en", "Send"));

        host.Commit(() =>
        {
            var loaded = host.Get<IDictionaryRepository>().Get(item.Id)!;
            loaded.Translations.Single(text => text.LanguageIsoCode == "vi").Value = "Gửi đi";
            host.Get<IDictionaryRepository>().Save(loaded);
        });

        var texts = host.Stored(database =>
            database.Dictionary.Where(row => row.Id == item.Id).SelectMany(row => row.Translations).OrderBy(row => row.Culture).Select(row => row.Value).ToList()
        );
        Assert.Equal(["Send", "Gửi đi"], texts);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task GetDictionaryItemDescendants_Filter_MatchesKeysAndTextsBelowTheParent(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var root = Save(host, Unique("goc"));
        var child = Save(host, Unique("con"), root, ("vi", "Đăk Tô"));
        var grandchild = Save(host, Unique("chau"), child, ("vi", "Ngọc Hồi"));
        _ = Save(host, Unique("khac"), ("vi", "Đăk Tô"));

        var (all, byText, byKey) = host.Read(() =>
        {
            var dictionary = host.Get<IDictionaryRepository>();
            return (
                dictionary.GetDictionaryItemDescendants(root.Key).Select(item => item.Key).ToHashSet(),
                dictionary.GetDictionaryItemDescendants(root.Key, "ĐĂK").Select(item => item.Key).ToList(),
                dictionary.GetDictionaryItemDescendants(root.Key, "CHAU").Select(item => item.Key).ToList()
            );
        });

        Assert.Equal(new HashSet<Guid> { child.Key, grandchild.Key }, all);
        Assert.Equal([child.Key], byText);
        Assert.Equal([grandchild.Key], byKey);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Delete_Item_TakesTheItemsBelowAndTheirTexts(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var root = Save(host, Unique("goc"), ("vi", "Gốc"));
        var child = Save(host, Unique("con"), root, ("vi", "Con"));

        host.Commit(() => host.Get<IDictionaryRepository>().Delete(root));

        Assert.Empty(host.Stored(database => database.Dictionary.Where(row => row.Key == root.Key || row.Key == child.Key).ToList()));
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Get_QueryForRootItems_LeavesOutChildren(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var root = Save(host, Unique("goc"));
        var child = Save(host, Unique("con"), root);
        string[] own = [root.ItemKey, child.ItemKey];

        var found = host.Read(() =>
            host.Get<IDictionaryRepository>()
                .Get(host.Scopes.CreateQuery<IDictionaryItem>().Where(x => x.ParentId == null && own.Contains(x.ItemKey)))
                .Select(item => item.Key)
                .ToList()
        );

        Assert.Equal([root.Key], found);
    }

    private static string Unique(string name) => $"{name}.{Guid.CreateVersion7():N}";

    private static DictionaryItem Save(StoreHost host, string itemKey, params (string Culture, string Text)[] texts) =>
        Save(host, itemKey, null, texts);

    private static DictionaryItem Save(StoreHost host, string itemKey, DictionaryItem? parent, params (string Culture, string Text)[] texts)
    {
        var languages = host.Get<ILanguageRepository>();
        var item = new DictionaryItem(parent?.Key, itemKey)
        {
            Translations = [.. texts.Select(text => new DictionaryTranslation(languages.GetByIsoCode(text.Culture)!, text.Text))],
        };
        host.Commit(() => host.Get<IDictionaryRepository>().Save(item));
        return item;
    }
}
