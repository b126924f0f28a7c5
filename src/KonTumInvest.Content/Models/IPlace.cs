using KonTumInvest.Content.AdministrativeUnits;
using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Geography;
using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Content.Models;

/// <summary>Composition <c>placeProfile</c>: what the economic zone, the industrial parks and the industrial clusters have in common.</summary>
public interface IPlace : IPublishedContent, ISeo
{
    PlaceKind Kind { get; }

    /// <summary>The name in the current language, else in Vietnamese.</summary>
    string Title { get; }

    /// <summary>A stable short name, such as <c>ip-sao-mai</c>, that routing rules and imports rely on.</summary>
    string Code { get; }

    string? Summary { get; }

    IHtmlEncodedString? Body { get; }

    /// <summary>Null only in a draft that lacks it.</summary>
    PlaceStatus? Status { get; }

    /// <summary>What the documents say about the status: a text with its document and date.</summary>
    Figure? StatusFact { get; }

    /// <summary>The communes, wards and townships it lay in until 30 June 2025; empty where unknown.</summary>
    IReadOnlyList<AdministrativeUnit> FormerUnits { get; }

    /// <summary>The communes and wards it lies in since 1 July 2025; empty where unknown.</summary>
    IReadOnlyList<AdministrativeUnit> CurrentUnits { get; }

    string? LocationNote { get; }

    /// <summary>A point or outline, WGS 84; read with <see cref="GeometryPrecision"/>.</summary>
    SiteGeometry? Geometry { get; }

    GeometryPrecision? GeometryPrecision { get; }

    Figure? TotalArea { get; }

    Figure? IndustrialLandArea { get; }

    Figure? LeasedArea { get; }

    /// <summary>Percent, as a document states it; occupancy measured from the land ledger is computed elsewhere.</summary>
    Figure? Occupancy { get; }

    Figure? ProjectCount { get; }

    Figure? RegisteredCapital { get; }

    Figure? InfrastructureCapital { get; }

    Figure? LandRent { get; }

    Figure? PowerSupply { get; }

    Figure? WaterSupply { get; }

    Figure? WastewaterTreatment { get; }

    /// <summary>All figures of the profile in display order, the unknown ones with a null value.</summary>
    IReadOnlyList<PlaceFigure> Figures { get; }

    IReadOnlyList<Sector> Sectors { get; }

    /// <summary>The document the sectors come from.</summary>
    Figure? SectorSource { get; }

    IReadOnlyList<LegalDocument> LegalDocuments { get; }

    /// <summary>The unit that answers enquiries about the place.</summary>
    ContactUnitDocument? ContactUnit { get; }

    IReadOnlyList<MediaWithCrops> Photos { get; }

    IReadOnlyList<MediaWithCrops> Downloads { get; }
}
