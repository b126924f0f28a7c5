using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>A time in which a lead waits for the investor and its clocks stand still: a row of <c>leads_pauses</c>.</summary>
public sealed class LeadPause : IAudited
{
    public const int ReasonMaxLength = 300;

    public required Guid Id { get; init; }

    public required Guid LeadId { get; set; }

    public required DateTimeOffset From { get; init; }

    /// <summary>When the investor answered, or somebody went on without; null while the lead waits.</summary>
    public DateTimeOffset? To { get; set; }

    /// <summary>What it waits for.</summary>
    [Personal]
    public required string Reason { get; init; }

    /// <summary>The account of whoever paused.</summary>
    public Guid? ByKey { get; init; }

    Guid? IAudited.AuditLeadId => LeadId;
}
