using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Timeline.Offers;

/// <summary>Finds plots to offer, with whether they can be held.</summary>
public sealed class OfferPlots(IDbContextFactory<LeadsDbContext> contexts, IPlotDirectory plots)
{
    public async Task<FoundPlots> SearchAsync(PlotSearch search, string language, CancellationToken cancellationToken)
    {
        var found = plots.Search(search, language);
        var keys = found.Plots.Select(plot => plot.Key).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var taken = await context
            .Offers.AsNoTracking()
            .Where(offer => keys.Contains(offer.PlotKey) && (offer.State == OfferState.Held || offer.State == OfferState.Accepted))
            .Select(offer => new { offer.PlotKey, offer.State, offer.HeldUntil })
            .ToDictionaryAsync(offer => offer.PlotKey, cancellationToken);
        return new FoundPlots(
            [
                .. found.Plots.Select(plot =>
                {
                    var other = taken.GetValueOrDefault(plot.Key);
                    return new FoundPlot(plot.Key, plot.Code, plot.Name.For(language), plot.PlaceName.For(language), plot.Area, plot.Status.ToString(), plot.Sample, plot.Address.For(language), other?.State, other?.HeldUntil);
                }),
            ],
            found.Total
        );
    }
}

/// <summary>The plots found, and how many there are in all.</summary>
public sealed record FoundPlots(IReadOnlyList<FoundPlot> Items, int Total);

/// <summary>A plot that can be offered. For whom it is taken is not said.</summary>
public sealed record FoundPlot(
    Guid Key,
    string Code,
    string Name,
    string Place,
    decimal? Area,
    string Status,
    bool Sample,
    string Address,
    OfferState? Taken,
    DateOnly? HeldUntil
);
