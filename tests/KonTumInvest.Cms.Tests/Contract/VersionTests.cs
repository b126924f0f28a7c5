using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>Version history and rollback per culture.</summary>
public sealed class VersionTests(ContractHost host) : ContractTest(host)
{
    private IContentVersionService Versions => Site.Service<IContentVersionService>();

    [Fact]
    public async Task History_AfterTwoPublishes_NamesDraftAndPublished()
    {
        var key = await CreatePublishedAsync("Lần một", "One");
        await RenameAsync(key, "Lần hai", "Two");
        await PublishAsync(key, "vi", "en");

        var history = await Versions.GetPagedContentVersionsAsync(key, "vi", 0, 20);

        Assert.True(history.Success);
        Assert.Equal(3, history.Result!.Total);
        Assert.Single(history.Result.Items, version => version.CurrentDraftVersion);
        Assert.Single(history.Result.Items, version => version.CurrentPublishedVersion);
    }

    [Fact]
    public async Task Rollback_OneCulture_RestoresThatDraftOnly()
    {
        var key = await CreatePublishedAsync("Gốc", "Origin");
        await RenameAsync(key, "Sửa", "Changed");
        await PublishAsync(key, "vi", "en");
        var oldest = Content.GetVersions(Content.GetById(key)!.Id).MinBy(version => version.VersionId)!;

        var rolledBack = Content.Rollback(Content.GetById(key)!.Id, oldest.VersionId, "vi");

        Assert.True(rolledBack.Success);
        var draft = Content.GetById(key)!;
        Assert.Equal("Gốc", draft.GetValue<string>("title", "vi"));
        Assert.Equal("Changed", draft.GetValue<string>("title", "en"));
        Assert.Equal("Sửa", ReadTitle(key, "vi"));
    }

    [Fact]
    public async Task PreventCleanup_IsKept()
    {
        var key = await CreatePublishedAsync("Giữ lại", "Kept");
        var version = Content.GetById(key)!.PublishedVersionId;

        await Versions.SetPreventCleanupAsync(version.ToGuid(), true, Editor);

        Assert.True(Rows(database => database.Versions.Single(row => row.Id == version).PreventCleanup));
    }
}
