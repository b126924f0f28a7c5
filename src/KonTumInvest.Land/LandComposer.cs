using KonTumInvest.Content.Publishing;
using KonTumInvest.Land.Publishing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Land;

/// <summary>Registers the land index over the published plots.</summary>
public sealed class LandComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.TryAddSingleton<PublishedPages>();
        builder.Services.AddSingleton<IPlotReader, PlotReader>().AddSingleton<PublishedLand>();
        builder.AddNotificationHandler<ContentCacheRefresherNotification, LandChanges>();
    }
}
