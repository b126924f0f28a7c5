using KonTumInvest.Leads.Enquiries;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.Web.Features.Enquiries;

namespace KonTumInvest.Leads.Tests.Form;

/// <summary>What is published at the moment, as the test wants it.</summary>
public sealed class TestSubjects : IEnquirySubjects, IPrivacyNotices
{
    public List<EnquirySubject> Published { get; } = [An.Zone, An.Park, An.Cluster, An.Plot with { Sample = true }, An.Policy, An.Sector];

    public PrivacyNotice? Notice { get; set; } = An.Notice;

    public EnquirySubject? Find(Guid key) => Published.Find(subject => subject.Key == key);

    public IReadOnlyList<EnquirySubject> Places() =>
        [.. Published.Where(subject => subject.Kind is SubjectKind.Zone or SubjectKind.Park or SubjectKind.Cluster)];

    public IReadOnlyList<EnquirySubject> Sectors() => [.. Published.Where(subject => subject.Kind == SubjectKind.Sector)];

    public (PrivacyNotice Notice, string? Url)? Current() => Notice is null ? null : (Notice, "/vi/privacy");
}
