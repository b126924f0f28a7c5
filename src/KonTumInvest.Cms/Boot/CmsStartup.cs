using KonTumInvest.Cms.Clustering;
using KonTumInvest.Cms.Publishing;
using KonTumInvest.Cms.Schema;
using KonTumInvest.Cms.Schema.Entities;
using KonTumInvest.Cms.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Cms.Boot;

/// <summary>Brings the content engine up, in the order its parts need one another.</summary>
public sealed class CmsStartup(IServiceProvider services, IOptions<CmsOptions> options, ILogger<CmsStartup> logger)
{
    /// <summary>
    /// Migrates the database, fills the caches and, if set, loads starter content that was never loaded. Requests may be served once it
    /// returns; an exception means that the application must not start.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Umbraco reaches for services through this in a few of its own static helpers.
        StaticServiceProvider.Instance = services;

        services.GetRequiredService<SchemaEntities>().EnsureBuilt();
        await services.GetRequiredService<CmsDatabase>().MigrateAsync(cancellationToken);
        await services.GetRequiredService<CacheInstructions>().BeginAsync(cancellationToken);
        await FillCachesAsync(cancellationToken);
        if (options.Value.LoadStarterContent && await services.GetRequiredService<StarterContentLoader>().LoadAsync(cancellationToken))
        {
            // Another node that started at the same moment may have loaded part of it; what it tells of that is only listened to later.
            await FillCachesAsync(cancellationToken);
        }

        await services
            .GetRequiredService<IEventAggregator>()
            .PublishAsync(new UmbracoApplicationStartedNotification(isRestarting: false), cancellationToken);
        logger.LogInformation(
            "Content engine started with {PublishedItems} published items",
            services.GetRequiredService<PublishedStore>().Current.ByKey.Count
        );
    }

    // Umbraco routes by what these services hold in memory; without them a missing page is an error instead of a 404.
    private async Task FillCachesAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<PublishedStore>().Load();
        await services.GetRequiredService<IDocumentNavigationManagementService>().RebuildAsync();
        await services.GetRequiredService<IDocumentNavigationManagementService>().RebuildBinAsync();
        await services.GetRequiredService<IMediaNavigationManagementService>().RebuildAsync();
        await services.GetRequiredService<IMediaNavigationManagementService>().RebuildBinAsync();
        await services.GetRequiredService<IDocumentPublishStatusManagementService>().InitializeAsync(cancellationToken);
        await services.GetRequiredService<IDocumentUrlService>().InitAsync(false, cancellationToken);
        await services.GetRequiredService<IDocumentUrlAliasService>().InitAsync(false, cancellationToken);
    }
}
