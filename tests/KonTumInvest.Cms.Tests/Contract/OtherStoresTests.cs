using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>Media, dictionary, audit trail and relations, through Umbraco's services.</summary>
public sealed class OtherStoresTests(ContractHost host) : ContractTest(host)
{
    private const int SystemUserId = -1;

    [Fact]
    public async Task Media_CreateTrashRestore_IsSeenAsItIs()
    {
        var key = await CreateMediaAsync("Quyết định 225.pdf");

        var media = Site.Service<IMediaEditingService>();
        var seen = Site.Service<IPublishedMediaCache>().GetById(key)?.Name;
        await media.MoveToRecycleBinAsync(key, Editor);
        var inBin = Site.Service<IPublishedMediaCache>().GetById(key);
        var restored = await media.RestoreAsync(key, null, Editor, true);

        Assert.Equal("Quyết định 225.pdf", seen);
        Assert.Null(inBin);
        Assert.True(restored.Success, restored.Status.ToString());
        Assert.NotNull(Site.Service<IPublishedMediaCache>().GetById(key));
    }

    [Fact]
    public async Task Relations_FollowWhatADocumentPointsTo()
    {
        var target = await CreatePublishedAsync("Được nhắc đến", "Referred to");
        var source = await CreateArticleAsync("Nhắc đến", "Refers");

        await RenameAsync(source, "Nhắc đến", "Refers", Value("related", PickerValue(target)));
        var used = await ReferencesToAsync(target);
        await RenameAsync(source, "Nhắc đến", "Refers", Value("related", null));
        var unused = await ReferencesToAsync(target);

        Assert.Equal([source], used);
        Assert.Empty(unused);
    }

    [Fact]
    public async Task Dictionary_KeepsTranslations()
    {
        var dictionary = Site.Service<IDictionaryItemService>();
        var itemKey = $"Test.{Guid.NewGuid():N}";
        var languages = (await Site.Service<ILanguageService>().GetAllAsync()).ToDictionary(language => language.IsoCode);

        var created = await dictionary.CreateAsync(
            new DictionaryItem(itemKey)
            {
                Translations = [new DictionaryTranslation(languages["vi"], "Xin chào"), new DictionaryTranslation(languages["en"], "Hello")],
            },
            Editor
        );
        Host.Restart();

        Assert.True(created.Success, created.Status.ToString());
        var item = (await Site.Service<IDictionaryItemService>().GetAsync(itemKey))!;
        Assert.Equal(
            ["en Hello", "vi Xin chào"],
            item.Translations.Select(translation => $"{translation.LanguageIsoCode} {translation.Value}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Audit_TellsWhoDidWhat()
    {
        var key = await CreatePublishedAsync("Có dấu vết", "Traced");

        var trail = await Site.Service<IAuditService>().GetItemsByKeyAsync(key, UmbracoObjectTypes.Document, 0, 20);

        Assert.Contains(trail.Items, entry => entry.AuditType is AuditType.Publish or AuditType.PublishVariant);
        Assert.All(trail.Items, entry => Assert.Equal(SystemUserId, entry.UserId));
    }

    private async Task<Guid> CreateMediaAsync(string name)
    {
        var type = Site.Service<IMediaTypeService>().Get("File")!.Key;
        var created = await Site.Service<IMediaEditingService>()
            .CreateAsync(new MediaCreateModel { ContentTypeKey = type, Variants = [new VariantModel { Name = name }] }, Editor);
        Assert.True(created.Success, created.Status.ToString());
        return created.Result.Content!.Key;
    }

    private async Task<IEnumerable<Guid>> ReferencesToAsync(Guid key)
    {
        var references = await Site.Service<ITrackedReferencesService>().GetPagedRelationsForItemAsync(key, UmbracoObjectTypes.Document, 0, 10, true);
        return references.Result.Items.Select(reference => reference.NodeKey);
    }

    private static System.Text.Json.Nodes.JsonArray PickerValue(Guid key) =>
        new(new System.Text.Json.Nodes.JsonObject { ["type"] = "document", ["unique"] = key.ToString() });
}
