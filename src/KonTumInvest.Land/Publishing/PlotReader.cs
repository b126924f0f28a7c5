using KonTumInvest.Content.Models;
using KonTumInvest.Content.Publishing;
using KonTumInvest.Land.Plots;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace KonTumInvest.Land.Publishing;

/// <summary>Reads plots from the published content.</summary>
internal sealed class PlotReader(PublishedPages pages, IDefaultCultureAccessor cultures) : IPlotReader
{
    public IEnumerable<PlotFacts> All() => OutsideRequest.Read(() => ReadAll(pages.AllKeys()));

    public IEnumerable<PlotFacts> Read(IReadOnlyCollection<Guid> keys) => OutsideRequest.Read(() => ReadAll(keys));

    private List<PlotFacts> ReadAll(IReadOnlyCollection<Guid> keys)
    {
        // Many plots share a place and sectors: each is read once.
        var places = new Dictionary<Guid, PlaceFacts>();
        var sectors = new Dictionary<Guid, SectorFacts>();
        return pages.In(cultures.DefaultCulture, () => keys.Select(key => Read(key, places, sectors)).OfType<PlotFacts>().ToList());
    }

    /// <summary>Null for what is no plot, lies in no place, or cannot be reached in any language.</summary>
    private PlotFacts? Read(Guid key, Dictionary<Guid, PlaceFacts> places, Dictionary<Guid, SectorFacts> sectors)
    {
        if (pages.Find(key) is not Plot { Status: { } status } plot || pages.Parent(key) is not IPlace place)
        {
            return null;
        }

        var url = Urls(plot);
        return url.Cultures.Count == 0
            ? null
            : new PlotFacts
            {
                Key = key,
                Code = plot.Code,
                Place = places.TryGetValue(place.Key, out var known) ? known : places[place.Key] = Place(place),
                Name = Names(plot, url.Cultures),
                Url = url,
                Area = plot.Area,
                Status = status,
                Readiness = plot.Readiness,
                Sectors =
                [
                    .. plot.Sectors.Select(sector =>
                        sectors.TryGetValue(sector.Key, out var read) ? read : sectors[sector.Key] = Sector(sector)
                    ),
                ],
                IndicativePrice = plot.IndicativePrice,
                Geometry = plot.Geometry,
                IsSample = plot.IsSample,
                DependsOn = [.. pages.AncestorKeys(key), .. plot.Sectors.Select(sector => sector.Key)],
            };
    }

    private PlaceFacts Place(IPlace place)
    {
        var url = Urls(place);
        return new PlaceFacts
        {
            Key = place.Key,
            Code = place.Code,
            Kind = place.Kind,
            Name = Names(place, url.Cultures),
            Url = url,
            Communes =
            [
                .. place
                    .FormerUnits.Concat(place.CurrentUnits)
                    .SelectMany(unit => new[] { unit.Name, unit.District })
                    .OfType<string>()
                    .Distinct(),
            ],
        };
    }

    private static SectorFacts Sector(Sector sector) => new(sector.Key, sector.Code, Names(sector, sector.Cultures.Keys));

    private static CultureTexts Names(IPublishedContent document, IEnumerable<string> cultures) =>
        new(cultures.Select(culture => KeyValuePair.Create(culture, document.Cultures[culture].Name)));

    private CultureTexts Urls(IPublishedContent document) =>
        new(
            document
                .Cultures.Keys.Select(culture => (culture, url: pages.Url(document, culture)))
                .Where(address => address.url is not null)
                .Select(address => KeyValuePair.Create(address.culture, address.url!))
        );
}
