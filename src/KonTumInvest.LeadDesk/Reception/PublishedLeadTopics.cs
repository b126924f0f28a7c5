using KonTumInvest.Content.Models;
using KonTumInvest.Content.Places;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Reception;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.LeadDesk.Reception;

/// <summary>Topics out of the published documents, whatever the language of whoever asks.</summary>
internal sealed class PublishedLeadTopics(
    IPublishedContentStatusFilteringService published,
    IDocumentNavigationQueryService navigation,
    PlaceDirectory places,
    PublishedDocumentsOfType documents
) : ILeadTopics
{
    // Everything is published in Vietnamese, and not everything in English.
    private const string Published = "vi";

    public EnquirySubject? Find(Guid key) => PublishedSubject.Of(Document(key), ParentOf);

    public IReadOnlyList<EnquirySubject> PlacesAndSectors() =>
        [.. places.All(Published).Select(PublishedSubject.Of), .. documents.All<Sector>(Published).Select(PublishedSubject.Of)];

    private IPublishedContent? Document(Guid key) => published.FilterAvailable([key], Published).FirstOrDefault();

    private IPublishedContent? ParentOf(IPublishedContent document) => navigation.TryGetParentKey(document.Key, out var parent) && parent is { } key ? Document(key) : null;
}
