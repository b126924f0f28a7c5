using KonTumInvest.Content.Publishing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Content.Search;

/// <summary>Registers search over the published content.</summary>
public sealed class SearchComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.TryAddSingleton<PublishedPages>();
        builder
            .Services.AddSingleton<ISearchDocuments, PublishedSearchDocuments>()
            .AddSingleton<SiteSearch>()
            .AddHostedService<SearchWarmUp>();
        builder.AddNotificationHandler<ContentCacheRefresherNotification, SearchChanges>();
    }
}
