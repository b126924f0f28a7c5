using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Content.Search;

/// <summary>Fills the search index once the site runs, so that the first visitor who searches does not wait for it.</summary>
internal sealed class SearchWarmUp(SiteSearch search, ILogger<SearchWarmUp> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(search.CatchUp, stoppingToken);
        }
#pragma warning disable CA1031 // The site serves its pages without search; the next question tries again and says what is wrong.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            logger.LogError(failure, "The search index could not be filled");
        }
    }
}
