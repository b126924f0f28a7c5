using KonTumInvest.Web.Localization;
using KonTumInvest.Web.PageCache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>Connects the host to what the content engine announces.</summary>
public sealed class WebComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<EditedTexts>();
        builder
            .AddNotificationAsyncHandler<ContentCacheRefresherNotification, PageCacheInvalidation>()
            .AddNotificationAsyncHandler<MediaCacheRefresherNotification, PageCacheInvalidation>()
            .AddNotificationAsyncHandler<DictionaryCacheRefresherNotification, PageCacheInvalidation>()
            .AddNotificationAsyncHandler<DomainCacheRefresherNotification, PageCacheInvalidation>();
    }
}
