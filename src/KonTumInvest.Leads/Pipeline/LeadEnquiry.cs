using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>Which lead an enquiry belongs to: a row of <c>leads_lead_enquiries</c>. The enquiry itself never changes.</summary>
public sealed class LeadEnquiry : IAudited
{
    /// <summary>The key of the enquiry.</summary>
    public required Guid Id { get; init; }

    public required Guid LeadId { get; set; }

    Guid? IAudited.AuditLeadId => LeadId;
}
