using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Places;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Reception;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.LeadDesk.Reception;

/// <summary>Topics out of the published documents.</summary>
internal sealed class PublishedLeadTopics(
    IPublishedContentStatusFilteringService published,
    IDocumentNavigationQueryService navigation,
    PlaceDirectory places,
    PublishedDocumentsOfType documents
) : ILeadTopics
{
    // Everything is published in Vietnamese, and not everything in English.
    private const string Published = "vi";

    public EnquirySubject? Find(Guid key) =>
        Document(key) switch
        {
            IPlace place => Topic(KindOf(place), place, place.Code),
            Plot plot => Topic(SubjectKind.Plot, plot, plot.Code) with { Place = PlaceOf(plot), Sample = plot.IsSample },
            IncentivePolicy policy => Topic(SubjectKind.Policy, policy, string.Empty),
            Sector sector => Topic(SubjectKind.Sector, sector, sector.Code),
            _ => null,
        };

    public IReadOnlyList<EnquirySubject> PlacesAndSectors() =>
        [
            .. places.All(Published).Select(place => Topic(KindOf(place), place, place.Code)),
            .. documents.All<Sector>(Published).Select(sector => Topic(SubjectKind.Sector, sector, sector.Code)),
        ];

    private IPublishedContent? Document(Guid key) => published.FilterAvailable([key], Published).FirstOrDefault();

    private EnquiryPlace? PlaceOf(Plot plot) =>
        navigation.TryGetParentKey(plot.Key, out var parent) && parent is { } key && Document(key) is IPlace place
            ? new EnquiryPlace(KindOf(place), place.Code, NameOf(place))
            : null;

    private static EnquirySubject Topic(SubjectKind kind, IPublishedContent document, string code) => new(kind, document.Key, code, NameOf(document));

    private static SubjectKind KindOf(IPlace place) =>
        place.Kind switch
        {
            PlaceKind.EconomicZone => SubjectKind.Zone,
            PlaceKind.IndustrialPark => SubjectKind.Park,
            _ => SubjectKind.Cluster,
        };

    private static LocalizedText NameOf(IPublishedContent document) =>
        new() { Vi = NameIn(document, "vi") ?? string.Empty, En = NameIn(document, "en") };

    private static string? NameIn(IPublishedContent document, string culture) =>
        document.Cultures.TryGetValue(culture, out var name) && name.Name.Length > 0 ? name.Name : null;
}
