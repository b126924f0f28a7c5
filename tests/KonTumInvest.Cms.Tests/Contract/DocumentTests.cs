using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>Drafts, publishing per culture, validation and vetoes.</summary>
public sealed class DocumentTests(ContractHost host) : ContractTest(host)
{
    [Fact]
    public async Task Publish_OneCulture_ShowsOnlyThatCulture()
    {
        var key = await CreateArticleAsync("Chào mừng", "Welcome");

        await PublishAsync(key, "vi");

        Assert.Equal("Chào mừng", ReadTitle(key, "vi"));
        Assert.Null(ReadTitle(key, "en"));
        Assert.Equal(["vi"], Content.GetById(key)!.PublishedCultures);
        Assert.Equal([("en", false), ("vi", true)], StoredStates(key));
    }

    [Fact]
    public async Task Save_AfterPublish_ChangesTheDraftOnly()
    {
        var key = await CreatePublishedAsync("Bản đầu", "First");

        await RenameAsync(key, "Bản nháp", "First");

        var draft = Content.GetById(key)!;
        Assert.Equal("Bản nháp", draft.GetValue<string>("title", "vi"));
        Assert.Equal("Bản đầu", draft.GetValue<string>("title", "vi", published: true));
        Assert.Equal(["vi"], draft.EditedCultures);
        Assert.Equal("Bản đầu", ReadTitle(key, "vi"));
    }

    [Fact]
    public async Task Publish_Again_ReplacesWhatReadersSeeAndKeepsTheOldVersion()
    {
        var key = await CreatePublishedAsync("Cũ", "Old");
        await RenameAsync(key, "Mới", "New");

        await PublishAsync(key, "vi", "en");

        Assert.Equal("Mới", ReadTitle(key, "vi"));
        Assert.Equal("New", ReadTitle(key, "en"));
        var id = Content.GetById(key)!.Id;
        Assert.Equal(3, Rows(database => database.Versions.Count(version => version.NodeId == id)));
        Assert.Equal(1, Rows(database => database.Versions.Count(version => version.NodeId == id && version.Published)));
        Assert.Equal(1, Rows(database => database.Versions.Count(version => version.NodeId == id && version.Current)));
    }

    [Fact]
    public async Task Unpublish_OneCulture_LeavesTheOther()
    {
        var key = await CreatePublishedAsync("Còn lại", "Gone");

        var unpublished = await Publishing.UnpublishAsync(key, new HashSet<string> { "en" }, Editor);

        Assert.True(unpublished.Success, unpublished.Result.ToString());
        Assert.Equal("Còn lại", ReadTitle(key, "vi"));
        Assert.Null(ReadTitle(key, "en"));
    }

    [Fact]
    public async Task Unpublish_MandatoryCulture_TakesThePageDown()
    {
        var key = await CreatePublishedAsync("Hạ xuống", "Taken down");

        var unpublished = await Publishing.UnpublishAsync(key, new HashSet<string> { "vi" }, Editor);

        Assert.True(unpublished.Success, unpublished.Result.ToString());
        Assert.Null(ReadTitle(key, "vi"));
        Assert.Null(ReadTitle(key, "en"));
        Assert.False(Content.GetById(key)!.Published);
    }

    [Fact]
    public async Task Publish_RefusedByAHandler_ChangesNothing()
    {
        var key = await CreateArticleAsync("Không được đăng", "Not allowed");
        Host.Notifications.Refused = key;

        var refused = await Publishing.PublishAsync(key, [new() { Culture = "vi" }], Editor);

        Host.Notifications.Refused = null;
        Assert.Equal(ContentPublishingOperationStatus.CancelledByEvent, refused.Status);
        Assert.Null(ReadTitle(key, "vi"));
        Assert.DoesNotContain($"published {key}", Host.Notifications.Heard);
    }

    [Fact]
    public async Task Publish_MissingMandatoryValue_IsRefused()
    {
        var key = await CreateArticleAsync("Có tiêu đề", "With a title");
        await RenameAsync(key, "Có tiêu đề", "With a title", Value("title", null, "vi"));

        var refused = await Publishing.PublishAsync(key, [new() { Culture = "vi" }], Editor);

        Assert.False(refused.Success);
        Assert.Contains("title", refused.Result.InvalidPropertyAliases);
        Assert.Null(ReadTitle(key, "vi"));
    }

    [Fact]
    public async Task Create_TooLongValue_ReportsTheFieldAndCulture()
    {
        var created = await Editing.CreateAsync(
            new ContentCreateModel
            {
                ContentTypeKey = Site.Service<IContentTypeService>().Get("article")!.Key,
                Variants = [new VariantModel { Culture = "vi", Name = "Quá dài" }],
                Properties = [Value("title", new string('x', 100), "vi")],
            },
            Editor
        );

        var error = Assert.Single(created.Result.ValidationResult.ValidationErrors, error => error.Culture == "vi");
        Assert.Equal("title", error.Alias);
        Assert.Equal(["Dài hơn mức cho phép"], error.ErrorMessages);
    }

    [Fact]
    public async Task Create_SameNameTwice_GivesTheSecondANumber()
    {
        var parent = await CreateArticleAsync("Thư mục");
        var first = await CreateArticleAsync("Trùng tên", parent: parent);

        var second = await CreateArticleAsync("Trùng tên", parent: parent);

        Assert.Equal("Trùng tên", Content.GetById(first)!.GetCultureName("vi"));
        Assert.Equal("Trùng tên (1)", Content.GetById(second)!.GetCultureName("vi"));
    }

    [Fact]
    public async Task Restart_InBetween_LosesNothing()
    {
        var key = await CreatePublishedAsync("Trước khi khởi động lại", "Before the restart");
        await RenameAsync(key, "Bản nháp còn đó", "Before the restart", Value("rank", 7));

        Host.Restart();

        Assert.Equal("Trước khi khởi động lại", ReadTitle(key, "vi"));
        var draft = Content.GetById(key)!;
        Assert.Equal("Bản nháp còn đó", draft.GetValue<string>("title", "vi"));
        Assert.Equal(7, draft.GetValue<int>("rank"));
    }

    [Fact]
    public async Task Preview_ShowsTheDraft_ReadersDoNotSeeIt()
    {
        var key = await CreatePublishedAsync("Đã đăng", "Published");
        await RenameAsync(key, "Đang soạn", "Published");

        var preview = await Site.Service<Umbraco.Cms.Core.PublishedCache.IPublishedContentCache>().GetByIdAsync(key, preview: true);

        Assert.True(preview!.IsDraft());
        Assert.Equal("Đang soạn", preview.GetProperty("title")!.GetValue("vi"));
        Assert.Equal("Đã đăng", ReadTitle(key, "vi"));
    }

    private List<(string Culture, bool Published)> StoredStates(Guid key)
    {
        var id = Content.GetById(key)!.Id;
        return Rows(database =>
            database
                .DocumentCultures.Where(state => state.NodeId == id)
                .OrderBy(state => state.Culture)
                .AsEnumerable()
                .Select(state => (state.Culture, state.Published))
                .ToList()
        );
    }
}
