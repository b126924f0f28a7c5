using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Places;

/// <summary>Makes the profile of a place.</summary>
public sealed class PlacePages(SiteTree tree, PageFrames frames, PlaceMaps maps, ResponsiveImages images, IStringLocalizer texts)
{
    // The profile shows the first plots; the list of land has the rest.
    private const int PlotsShown = 8;

    private const int KeyFiguresShown = 4;

    // The most telling first. What is unknown is left to the full sheet below, which offers to ask.
    private static readonly string[] KeyFigures =
    [
        "totalArea",
        "occupancy",
        "industrialLandArea",
        "landRent",
        "projectCount",
        "registeredCapital",
        "infrastructureCapital",
        "powerSupply",
        "waterSupply",
        "wastewaterTreatment",
    ];

    public PlacePage Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var plots = tree.Children<Plot>(place).Take(PlotsShown).ToList();
        var figures = place.Figures;
        return new PlacePage
        {
            Frame = frames.Of(place, place.Summary),
            Place = place,
            KeyFigures =
            [
                .. figures.Where(figure => figure.Value is not null && KeyFigures.Contains(figure.Code))
                    .OrderBy(figure => Array.IndexOf(KeyFigures, figure.Code))
                    .Take(KeyFiguresShown),
            ],
            Figures = [.. figures.Where(figure => figure.Value is not null)],
            Unknown = [.. figures.Where(figure => figure.Value is null)],
            Facts = [.. tree.Children<InfrastructureFact>(place)],
            Projects = [.. tree.Children<Project>(place)],
            Plots = [.. plots.Select(Card)],
            AllLandUrl = tree.Url(tree.Section<LandList>()) is { } land ? $"{land}?place={place.Code}" : null,
            Photos = [.. place.Photos.Select(photo => images.From(photo)).OfType<ResponsiveImage>()],
            Map = place.Geometry is null ? null : maps.Of(place, plots.Select(MapItem), texts["place.map", place.Title]),
        };
    }

    private PlotCard Card(Plot plot) =>
        new()
        {
            Code = plot.Code,
            Url = tree.Url(plot) ?? string.Empty,
            AreaSquareMetres = plot.Area,
            Status = plot.Status is { } status ? texts.Badge(status) : new StatusBadge(texts["figure.unknown"]),
            Readiness = texts.Sentence(plot.Readiness),
            Sectors = [.. plot.Sectors.Select(sector => sector.Title)],
            Sample = plot.IsSample,
        };

    private PlaceMapItem MapItem(Plot plot) =>
        new(plot.Key.ToString("D"), plot.Code, tree.Url(plot) ?? string.Empty, plot.Status is { } status ? texts.Badge(status) : null, plot.IsSample);
}
