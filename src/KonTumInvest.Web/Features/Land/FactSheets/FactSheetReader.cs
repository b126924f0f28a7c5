using System.Globalization;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Geography;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Publishing;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Web.Components;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Land.FactSheets;

/// <summary>Gathers what a fact sheet says: the facts of the plot's page, and of its place what an investor asks next.</summary>
internal sealed class FactSheetReader(PublishedPages pages, SheetFigures figures, SheetPolicies policies, ICaseAddresses addresses, SiteClock clock, IStringLocalizer texts)
{
    // A place with more facts than this fills pages; the site has them all.
    private const int FactsShown = 12;

    // What a plot is served by, and what the plans say; trade and population are for the page of the place.
    private static readonly FactCategory[] Supplies =
    [
        FactCategory.Distance,
        FactCategory.Roads,
        FactCategory.RoadsPlanned,
        FactCategory.Airport,
        FactCategory.Power,
        FactCategory.Water,
        FactCategory.Wastewater,
    ];

    private static readonly FactCategory[] Plans = [FactCategory.LandUse, FactCategory.Plan];

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>The sheet, in the language of the current thread.</summary>
    /// <param name="plot">The published plot.</param>
    /// <param name="url">The path of its page.</param>
    /// <param name="language">"vi" or "en".</param>
    public FactSheet Of(Plot plot, string url, string language)
    {
        var place = pages.Parent(plot.Key) as IPlace;
        var status = plot.Status is { } known ? texts.Label(known) : null;
        var published = DateOnly.FromDateTime(plot.UpdateDate);
        var name = AttachmentInspector.NameOf($"{texts["factSheet.fileName", plot.Code, place?.Title ?? plot.Title]}.pdf");
        return new FactSheet
        {
            Language = language,
            Kind = texts["factSheet.title"],
            Title = plot.Title,
            Subtitle = string.Join(" · ", new[] { place?.Title, status }.OfType<string>()),
            Board = pages.AncestorKeys(plot.Key).Select(pages.Find).OfType<Content.Models.Home>().FirstOrDefault()?.Organisation,
            Warning = plot.IsSample ? $"{texts["sample.mark"]}. {texts["sample.explanation"]}" : null,
            Note = plot.Note,
            Sketch = plot.Geometry is { Polygons.Count: > 0 } outline ? Sketch(outline, place) : null,
            Sections = [.. Sections(plot, place).Where(section => section.Rows.Count > 0)],
            Dates = texts["factSheet.dates", texts.Day(published), texts.Day(clock.Today)],
            Page = addresses.Page(url),
            PageNumbers = texts["factSheet.pages"],
            FileName = name,
        };
    }

    private IEnumerable<SheetSection> Sections(Plot plot, IPlace? place)
    {
        yield return new SheetSection(texts["plot.facts"], [.. Facts(plot, place)]);
        yield return new SheetSection(texts["factSheet.location"], [.. Location(plot, place)]);
        if (place is not null)
        {
            yield return new SheetSection(texts["factSheet.contact"], [.. Contact(place.ContactUnit)]);
            yield return new SheetSection(texts["factSheet.infrastructure"], [.. Infrastructure(place)]);
            yield return new SheetSection(texts["factSheet.planning"], [.. Planning(place)]);
            yield return new SheetSection(texts["factSheet.incentives"], policies.Of(plot, place), texts["factSheet.incentivesNote"]);
        }
    }

    private IEnumerable<SheetRow> Facts(Plot plot, IPlace? place)
    {
        yield return new SheetRow(texts["plot.number"], plot.Code);
        if (place is not null)
        {
            yield return new SheetRow(texts["plot.place"], place.Title);
        }

        var area = plot.Area is { } square ? $"{FigureFormatter.Number(square, Culture)} m² ({FigureFormatter.Number(square / Measures.SquareMetresOfHectare, Culture)} ha)" : texts["figure.unknown"].Value;
        yield return new SheetRow(texts["plot.area"], area);
        yield return new SheetRow(texts["plot.status"], plot.Status is { } status ? texts.Label(status) : texts["figure.unknown"]);
        yield return new SheetRow(texts["plot.readiness"], texts.Sentence(plot.Readiness) ?? texts["figure.unknown"]);
        yield return figures.Row(texts["plot.price"], plot.IndicativePrice);
        if (place is not null)
        {
            yield return figures.Row(texts["placeFigure.landRent"], place.LandRent);
        }

        yield return new SheetRow(texts["common.sectors"], plot.Sectors.Count > 0 ? string.Join(", ", plot.Sectors.Select(sector => sector.Title)) : texts["plot.noSectors"]);
    }

    private IEnumerable<SheetRow> Location(Plot plot, IPlace? place)
    {
        foreach (var (label, units) in new[] { ("place.unitsNow", place?.CurrentUnits), ("place.unitsBefore", place?.FormerUnits) })
        {
            if (units is { Count: > 0 })
            {
                yield return new SheetRow(texts[label].Value.TrimEnd(':'), string.Join("; ", units.Select(unit => unit.FullName)));
            }
        }

        if (place?.LocationNote is { } note)
        {
            yield return new SheetRow(texts["factSheet.location"], note);
        }

        if (plot.Geometry?.Centre is { } centre)
        {
            var position = string.Create(CultureInfo.InvariantCulture, $"{centre.Latitude:0.00000}, {centre.Longitude:0.00000}");
            yield return new SheetRow(texts["factSheet.coordinates"], position, plot.GeometryPrecision is { } precision ? texts.Label(precision) : null);
        }
    }

    private IEnumerable<SheetRow> Infrastructure(IPlace place)
    {
        yield return figures.Row(texts["placeFigure.powerSupply"], place.PowerSupply);
        yield return figures.Row(texts["placeFigure.waterSupply"], place.WaterSupply);
        yield return figures.Row(texts["placeFigure.wastewaterTreatment"], place.WastewaterTreatment);
        foreach (var row in FactsOf(place, Supplies))
        {
            yield return row;
        }
    }

    private IEnumerable<SheetRow> FactsOf(IPlace place, FactCategory[] categories) =>
        pages
            .ChildKeys(place.Key)
            .Select(pages.Find)
            .OfType<InfrastructureFact>()
            .Where(fact => pages.IsIn(fact) && fact.Category is { } category && categories.Contains(category))
            .Take(FactsShown)
            .Select(fact => fact.Figure is { } figure ? figures.Row(fact.Title, figure) : new SheetRow(fact.Title, fact.Description ?? texts["figure.unknown"]));

    private IEnumerable<SheetRow> Planning(IPlace place)
    {
        if (place.Status is { } status)
        {
            yield return new SheetRow(texts["factSheet.placeStatus"], texts.Label(status));
        }

        if (place.StatusFact is { } fact)
        {
            yield return figures.Row(texts["place.statusFact"], fact);
        }

        foreach (var row in FactsOf(place, Plans))
        {
            yield return row;
        }

        foreach (var document in place.LegalDocuments)
        {
            var force = texts.Badge(document.ValidityOn(clock.Today), document.SupersededBy.Count > 0).Text;
            yield return new SheetRow(document.Number, document.Subject ?? document.Title, force);
        }
    }

    private IEnumerable<SheetRow> Contact(ContactUnitDocument? unit)
    {
        if (unit is null)
        {
            yield break;
        }

        yield return new SheetRow(texts["factSheet.unit"], unit.Title);
        foreach (var (label, value) in new[] { ("factSheet.mailbox", unit.Mailbox), ("factSheet.phone", unit.Phone), ("factSheet.office", unit.Address) })
        {
            if (value is not null)
            {
                yield return new SheetRow(texts[label], value);
            }
        }
    }

    private SheetSketch Sketch(SiteGeometry outline, IPlace? place) =>
        new(outline, texts["factSheet.outline"], place?.Geometry is { Polygons.Count: > 0 } around ? around : null, place is null ? string.Empty : texts["factSheet.within", place.Title]);
}
