using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Web.Tests.Hosting;

/// <summary>What editors do in the back office, through the services it calls.</summary>
internal static class Editing
{
    public static async Task UnpublishAsync(this SiteHost host, Guid document, params string[] cultures)
    {
        var result = await host.Service<IContentPublishingService>()
            .UnpublishAsync(document, cultures.ToHashSet(), Constants.Security.SuperUserKey);
        Assert.True(result.Success, result.Result.ToString());
    }

    public static async Task PublishAsync(this SiteHost host, Guid document, params string[] cultures)
    {
        var schedules = cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture }).ToList();
        var result = await host.Service<IContentPublishingService>().PublishAsync(document, schedules, Constants.Security.SuperUserKey);
        Assert.True(result.Success, result.Status.ToString());
    }

    /// <summary>Makes a plain page with a text, named alike, in both languages, and publishes nothing of it.</summary>
    /// <returns>Its key.</returns>
    public static async Task<Guid> CreatePageAsync(this SiteHost host, Guid parent, string vi, string en)
    {
        var type = host.Service<IContentTypeService>().Get("page")!;
        var created = await host.Service<IContentEditingService>()
            .CreateAsync(
                new ContentCreateModel
                {
                    ContentTypeKey = type.Key,
                    TemplateKey = type.DefaultTemplate!.Key,
                    ParentKey = parent,
                    Variants = [new VariantModel { Culture = "vi", Name = vi }, new VariantModel { Culture = "en", Name = en }],
                    Properties = [Body("vi", vi), Body("en", en)],
                },
                Constants.Security.SuperUserKey
            );
        Assert.True(created.Success, created.Status.ToString());
        return created.Result.Content!.Key;

        static PropertyValueModel Body(string culture, string text) =>
            new()
            {
                Alias = "body",
                Culture = culture,
                Value = $"<p>{text}</p>",
            };
    }

    public static async Task MoveAsync(this SiteHost host, Guid document, Guid parent)
    {
        var moved = await host.Service<IContentEditingService>().MoveAsync(document, parent, Constants.Security.SuperUserKey);
        Assert.True(moved.Success, moved.Status.ToString());
    }

    /// <summary>Takes a document away for good.</summary>
    public static async Task DeleteAsync(this SiteHost host, Guid document)
    {
        var deleted = await host.Service<IContentEditingService>().DeleteAsync(document, Constants.Security.SuperUserKey);
        Assert.True(deleted.Success, deleted.Status.ToString());
    }

    /// <summary>Gives a document another name in one language and leaves that a draft.</summary>
    public static void RenameDraft(this SiteHost host, Guid document, string culture, string name)
    {
        var contents = host.Service<IContentService>();
        var content = contents.GetById(document)!;
        content.SetCultureName(name, culture);
        contents.Save(content);
    }

    /// <summary>Gives a document another name in one language and publishes it there.</summary>
    public static async Task RenameAsync(this SiteHost host, Guid document, string culture, string name)
    {
        host.RenameDraft(document, culture, name);
        await host.PublishAsync(document, culture);
    }
}
