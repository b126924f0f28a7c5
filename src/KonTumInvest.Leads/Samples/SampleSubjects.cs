using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.Leads.Samples;

/// <summary>The published places, sectors and plots that sample leads can be about; any of them may be empty.</summary>
public sealed record SampleSubjects(IReadOnlyList<EnquirySubject> Places, IReadOnlyList<EnquirySubject> Sectors, IReadOnlyList<EnquirySubject> Plots);
