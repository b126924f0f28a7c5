using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>What an enquiry can be about, out of the published content. A seam: the form does not know how documents are published.</summary>
public interface IEnquirySubjects
{
    /// <summary>The published zone, park, cluster, plot, policy or sector with this key; null for anything else.</summary>
    EnquirySubject? Find(Guid key);

    /// <summary>Every zone, park and cluster, in the editors' order.</summary>
    IReadOnlyList<EnquirySubject> Places();

    /// <summary>Every sector, in the editors' order.</summary>
    IReadOnlyList<EnquirySubject> Sectors();
}
