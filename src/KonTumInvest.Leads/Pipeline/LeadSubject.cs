using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>A place, plot, policy or sector a lead is about: a row of <c>leads_lead_subjects</c>, with names as they were.</summary>
public sealed class LeadSubject : IAudited
{
    public required Guid Id { get; init; }

    public required Guid LeadId { get; init; }

    public required SubjectKind Kind { get; init; }

    /// <summary>The key of the document.</summary>
    public required Guid Key { get; init; }

    public required string Code { get; init; }

    public required string NameVi { get; init; }

    public string? NameEn { get; init; }

    /// <summary>Of a plot, the code of its place; of a place, its own.</summary>
    public string? PlaceCode { get; init; }

    public bool Sample { get; init; }

    Guid? IAudited.AuditLeadId => LeadId;
}
