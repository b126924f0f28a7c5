using KonTumInvest.Content.AdministrativeUnits;
using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Geography;
using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Content.Models;

/// <summary>Shared ground of <see cref="EconomicZone"/>, <see cref="IndustrialPark"/> and <see cref="IndustrialCluster"/>.</summary>
public abstract class Place(IPublishedContent content, IPublishedValueFallback fallback) : PageModel(content, fallback), IPlace
{
    private static readonly string[] FigureCodes =
    [
        "totalArea",
        "industrialLandArea",
        "leasedArea",
        "occupancy",
        "projectCount",
        "registeredCapital",
        "infrastructureCapital",
        "landRent",
        "powerSupply",
        "waterSupply",
        "wastewaterTreatment",
    ];

    public abstract PlaceKind Kind { get; }

    public string Code => Text("code") ?? string.Empty;

    public string? Summary => Text("summary");

    public IHtmlEncodedString? Body => Html("body");

    public PlaceStatus? Status => Choice<PlaceStatus>("status");

    public Figure? StatusFact => FigureOf("statusFact");

    public IReadOnlyList<AdministrativeUnit> FormerUnits => UnitRegister.FindAll(Lines("formerUnits"));

    /// <remarks>
    /// The merger of 2025 joined whole communes, so the successors of the former units follow from the register; editors state today's
    /// unit only where the former one is not known.
    /// </remarks>
    public IReadOnlyList<AdministrativeUnit> CurrentUnits =>
        UnitRegister.FindAll(Lines("currentUnits")) is { Count: > 0 } stated
            ? stated
            : [.. FormerUnits.SelectMany(UnitRegister.FindSuccessors).Distinct()];

    public string? LocationNote => Text("locationNote");

    public SiteGeometry? Geometry => Read<SiteGeometry>("geometry");

    public GeometryPrecision? GeometryPrecision => Choice<GeometryPrecision>("geometryPrecision");

    public Figure? TotalArea => FigureOf("totalArea");

    public Figure? IndustrialLandArea => FigureOf("industrialLandArea");

    public Figure? LeasedArea => FigureOf("leasedArea");

    public Figure? Occupancy => FigureOf("occupancy");

    public Figure? ProjectCount => FigureOf("projectCount");

    public Figure? RegisteredCapital => FigureOf("registeredCapital");

    public Figure? InfrastructureCapital => FigureOf("infrastructureCapital");

    public Figure? LandRent => FigureOf("landRent");

    public Figure? PowerSupply => FigureOf("powerSupply");

    public Figure? WaterSupply => FigureOf("waterSupply");

    public Figure? WastewaterTreatment => FigureOf("wastewaterTreatment");

    public IReadOnlyList<PlaceFigure> Figures => [.. FigureCodes.Select(code => new PlaceFigure(code, FigureOf(code)))];

    public IReadOnlyList<Sector> Sectors => Picked<Sector>("sectors");

    public Figure? SectorSource => FigureOf("sectorSource");

    public IReadOnlyList<LegalDocument> LegalDocuments => Picked<LegalDocument>("legalDocuments");

    public ContactUnitDocument? ContactUnit => Picked<ContactUnitDocument>("contactUnit") is [var unit, ..] ? unit : null;

    public IReadOnlyList<MediaWithCrops> Photos => Media("photos");

    public IReadOnlyList<MediaWithCrops> Downloads => Media("downloads");
}
