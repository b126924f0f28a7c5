using KonTumInvest.Content.Models;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Web.Layout;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>Subjects out of the documents that are published in the language of the request.</summary>
internal sealed class PublishedEnquirySubjects(SiteTree tree, IPublishedContentStatusFilteringService published) : IEnquirySubjects
{
    public EnquirySubject? Find(Guid key) => PublishedSubject.Of(published.FilterAvailable([key], null).FirstOrDefault(), tree.Parent);

    public IReadOnlyList<EnquirySubject> Places() => [.. tree.Places.Select(PublishedSubject.Of)];

    public IReadOnlyList<EnquirySubject> Sectors() =>
        tree.Section<SectorList>() is { } list ? [.. tree.Children<Sector>(list).Select(PublishedSubject.Of)] : [];
}
