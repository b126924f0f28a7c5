using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>The privacy notice senders agree to. A seam, as <see cref="IEnquirySubjects"/>.</summary>
public interface IPrivacyNotices
{
    /// <summary>The notice in the request's language with its address; null while none is published.</summary>
    (PrivacyNotice Notice, string? Url)? Current();
}
