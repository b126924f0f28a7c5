using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>A step of a lead through the pipeline: a row of <c>leads_stage_changes</c>.</summary>
public sealed class StageChange : IAudited
{
    public const int ReasonMaxLength = AuditEvent.ReasonMaxLength;

    public required Guid Id { get; init; }

    public required Guid LeadId { get; init; }

    /// <summary>Null for the first.</summary>
    public required LeadStage? From { get; init; }

    public required LeadStage To { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ByKey { get; init; }

    [Personal]
    public string? Reason { get; init; }

    Guid? IAudited.AuditLeadId => LeadId;
}
