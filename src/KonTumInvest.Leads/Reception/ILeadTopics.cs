using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.Leads.Reception;

/// <summary>What a lead can be about, out of the published content. A seam: this module does not know how documents are published.</summary>
public interface ILeadTopics
{
    /// <summary>The published zone, park, cluster, plot, policy or sector with this key; null for anything else.</summary>
    EnquirySubject? Find(Guid key);

    /// <summary>All published zones, parks, clusters and sectors, which lists name in words.</summary>
    IReadOnlyList<EnquirySubject> PlacesAndSectors();
}

/// <summary>A product without published content.</summary>
internal sealed class NoLeadTopics : ILeadTopics
{
    public EnquirySubject? Find(Guid key) => null;

    public IReadOnlyList<EnquirySubject> PlacesAndSectors() => [];
}
