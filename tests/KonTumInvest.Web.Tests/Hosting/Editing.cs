using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core;
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

    /// <summary>Gives a document another name in one language and publishes it there.</summary>
    public static async Task RenameAsync(this SiteHost host, Guid document, string culture, string name)
    {
        var contents = host.Service<IContentService>();
        var content = contents.GetById(document)!;
        content.SetCultureName(name, culture);
        contents.Save(content);
        await host.PublishAsync(document, culture);
    }
}
