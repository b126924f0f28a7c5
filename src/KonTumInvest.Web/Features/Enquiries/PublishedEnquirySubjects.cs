using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Models;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Web.Layout;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>Subjects out of the published documents.</summary>
internal sealed class PublishedEnquirySubjects(SiteTree tree, IPublishedContentStatusFilteringService published) : IEnquirySubjects
{
    public EnquirySubject? Find(Guid key) =>
        published.FilterAvailable([key], null).FirstOrDefault() switch
        {
            IPlace place => Subject(KindOf(place), place, place.Code),
            Plot plot => PlotSubject(plot),
            IncentivePolicy policy => Subject(SubjectKind.Policy, policy, string.Empty),
            Sector sector => Subject(SubjectKind.Sector, sector, sector.Code),
            _ => null,
        };

    public IReadOnlyList<EnquirySubject> Places() => [.. tree.Places.Select(place => Subject(KindOf(place), place, place.Code))];

    public IReadOnlyList<EnquirySubject> Sectors() =>
        tree.Section<SectorList>() is { } list
            ? [.. tree.Children<Sector>(list).Select(sector => Subject(SubjectKind.Sector, sector, sector.Code))]
            : [];

    private EnquirySubject PlotSubject(Plot plot) =>
        Subject(SubjectKind.Plot, plot, plot.Code) with
        {
            Place = tree.Parent(plot) is IPlace place ? new EnquiryPlace(KindOf(place), place.Code, NameOf(place)) : null,
            Sample = plot.IsSample,
        };

    private static EnquirySubject Subject(SubjectKind kind, IPublishedContent document, string code) => new(kind, document.Key, code, NameOf(document));

    private static SubjectKind KindOf(IPlace place) =>
        place.Kind switch
        {
            PlaceKind.EconomicZone => SubjectKind.Zone,
            PlaceKind.IndustrialPark => SubjectKind.Park,
            _ => SubjectKind.Cluster,
        };

    // In both languages, whatever the page's: the unit reads Vietnamese, the sender perhaps English.
    private static LocalizedText NameOf(IPublishedContent document) =>
        new() { Vi = NameIn(document, "vi") ?? document.Name ?? string.Empty, En = NameIn(document, "en") };

    private static string? NameIn(IPublishedContent document, string culture) =>
        document.Cultures.TryGetValue(culture, out var published) && published.Name.Length > 0 ? published.Name : null;
}
