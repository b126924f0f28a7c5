using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Parties;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>A person who has to do with a lead: a row of <c>leads_lead_contacts</c>.</summary>
public sealed class LeadContact : IAudited
{
    public const int RoleMaxLength = 100;

    public required Guid Id { get; init; }

    public required Guid LeadId { get; init; }

    public required Guid ContactId { get; set; }

    public Contact Contact { get; init; } = null!;

    /// <summary>What the person does in it, in words: director, lawyer, interpreter.</summary>
    [Personal]
    public string? Role { get; set; }

    Guid? IAudited.AuditLeadId => LeadId;
}
