using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>Somebody a confidential lead names: a row of <c>leads_lead_readers</c>.</summary>
public sealed class LeadReader : IAudited
{
    public required Guid Id { get; init; }

    public required Guid LeadId { get; init; }

    /// <summary>The staff account.</summary>
    public required Guid OfficerKey { get; init; }

    Guid? IAudited.AuditLeadId => LeadId;
}
