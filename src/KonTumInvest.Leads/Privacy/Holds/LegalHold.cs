using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Privacy.Holds;

/// <summary>
/// That the data of a lead must be kept, such as for a dispute or an inspection: a row of <c>leads_holds</c>. While it is in force
/// nothing of the lead is erased, whoever asks.
/// </summary>
public sealed class LegalHold : IAudited
{
    public const int ReasonMaxLength = AuditEvent.ReasonMaxLength;

    public required Guid Id { get; init; }

    public required Guid LeadId { get; init; }

    [Personal]
    public required string Reason { get; init; }

    /// <summary>The last day in Viet Nam; null until somebody ends it.</summary>
    public DateOnly? Until { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account of whoever set it.</summary>
    public Guid? ByKey { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public Guid? EndedByKey { get; set; }

    Guid? IAudited.AuditLeadId => LeadId;
}
