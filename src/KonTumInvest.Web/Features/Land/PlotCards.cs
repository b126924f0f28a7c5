using System.Globalization;
using KonTumInvest.Land.Plots;
using KonTumInvest.Web.Components;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Land;

/// <summary>Makes table rows and map lines of plots.</summary>
public sealed class PlotCards(IStringLocalizer texts)
{
    private static string Culture => CultureInfo.CurrentUICulture.Name;

    public PlotCard Card(PlotFacts plot)
    {
        ArgumentNullException.ThrowIfNull(plot);
        return new PlotCard
        {
            Code = plot.Code,
            Url = plot.Url.For(Culture),
            Place = plot.Place.Name.For(Culture),
            PlaceUrl = plot.Place.Url.Find(Culture),
            AreaSquareMetres = plot.Area,
            Status = texts.Badge(plot.Status),
            Readiness = texts.Sentence(plot.Readiness),
            Sectors = [.. plot.Sectors.Select(sector => sector.Name.For(Culture))],
            Sample = plot.IsSample,
        };
    }

    public PlaceMapItem MapItem(PlotFacts plot)
    {
        ArgumentNullException.ThrowIfNull(plot);
        var name = $"{plot.Code}, {plot.Place.Name.For(Culture)}";
        return new PlaceMapItem(plot.Key.ToString("D"), name, plot.Url.For(Culture), texts.Badge(plot.Status), plot.IsSample);
    }
}
