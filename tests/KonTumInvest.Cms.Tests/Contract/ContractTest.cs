using KonTumInvest.Cms.Schema;
using KonTumInvest.Cms.Storage;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>What the contract tests say often: make an article, publish it, look at the rows and at what a reader sees.</summary>
[Collection(ContractSuite.Name)]
public abstract class ContractTest(ContractHost host)
{
    protected static readonly Guid Editor = Constants.Security.SuperUserKey;

    protected ContractHost Host { get; } = host;

    protected SiteHost Site => Host.Site;

    protected IContentService Content => Site.Service<IContentService>();

    protected IContentEditingService Editing => Site.Service<IContentEditingService>();

    protected IContentPublishingService Publishing => Site.Service<IContentPublishingService>();

    private Guid ArticleType => Site.Service<IContentTypeService>().Get("article")!.Key;

    /// <summary>Creates an article with a Vietnamese and an English draft whose titles equal their names.</summary>
    protected async Task<Guid> CreateArticleAsync(string vi, string? en = null, Guid? parent = null, Guid? key = null)
    {
        var created = await Editing.CreateAsync(
            new ContentCreateModel
            {
                ContentTypeKey = ArticleType,
                Key = key,
                ParentKey = parent,
                Variants = VariantsOf(vi, en),
                Properties = TitlesOf(vi, en),
            },
            Editor
        );
        Assert.True(created.Success, created.Status.ToString());
        return created.Result.Content!.Key;
    }

    /// <summary>Saves new draft names and titles.</summary>
    protected async Task RenameAsync(Guid key, string vi, string? en = null, params PropertyValueModel[] further)
    {
        var updated = await Editing.UpdateAsync(
            key,
            new ContentUpdateModel { Variants = VariantsOf(vi, en), Properties = [.. TitlesOf(vi, en), .. further] },
            Editor
        );
        Assert.True(updated.Success, updated.Status.ToString());
    }

    protected async Task PublishAsync(Guid key, params string[] cultures)
    {
        var published = await Publishing.PublishAsync(
            key,
            [.. cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture })],
            Editor
        );
        Assert.True(published.Success, published.Status.ToString());
    }

    protected async Task<Guid> CreatePublishedAsync(string vi, string? en = null, Guid? parent = null)
    {
        var key = await CreateArticleAsync(vi, en, parent);
        await PublishAsync(key, en is null ? ["vi"] : ["vi", "en"]);
        return key;
    }

    /// <summary>The document that the hostnames of the test schema belong to.</summary>
    protected async Task<Guid> SiteRootAsync()
    {
        var key = DeterministicGuid.Create("document/root");
        if (Content.GetById(key) is null)
        {
            await CreateArticleAsync("Trang chủ", "Home", key: key);
            await PublishAsync(key, "vi", "en");
        }

        return key;
    }

    /// <summary>The title a reader sees, or null where the page is not published in the culture.</summary>
    protected string? ReadTitle(Guid key, string culture)
    {
        var page = Site.Service<IPublishedContentCache>().GetById(false, key);
        return page?.IsPublished(culture) == true ? page.Value<string>(Site.Service<IPublishedValueFallback>(), "title", culture) : null;
    }

    /// <summary>Looks at stored rows, outside any scope.</summary>
    protected T Rows<T>(Func<CmsDbContext, T> look)
    {
        using var database = Site.Service<IDbContextFactory<CmsDbContext>>().CreateDbContext();
        return look(database);
    }

    protected static PropertyValueModel Value(string alias, object? value, string? culture = null) =>
        new()
        {
            Alias = alias,
            Value = value,
            Culture = culture,
        };

    private static IEnumerable<VariantModel> VariantsOf(string vi, string? en)
    {
        yield return new VariantModel { Culture = "vi", Name = vi };
        if (en is not null)
        {
            yield return new VariantModel { Culture = "en", Name = en };
        }
    }

    private static IEnumerable<PropertyValueModel> TitlesOf(string vi, string? en)
    {
        yield return Value("title", vi, "vi");
        if (en is not null)
        {
            yield return Value("title", en, "en");
        }
    }
}
