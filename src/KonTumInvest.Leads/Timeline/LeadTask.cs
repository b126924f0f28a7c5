using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Timeline;

/// <summary>Something one person has to do for a lead: a row of <c>leads_tasks</c>.</summary>
public sealed class LeadTask : IAudited, IVersioned
{
    public const int TitleMaxLength = 300;

    public required Guid Id { get; init; }

    public required Guid LeadId { get; set; }

    [Personal]
    public required string Title { get; set; }

    /// <summary>The account of whoever does it.</summary>
    public required Guid AssigneeKey { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public Guid? DoneByKey { get; set; }

    /// <summary>When the assignee was reminded that it is due; null again where it is due at another time.</summary>
    [NotAudited]
    public DateTimeOffset? RemindedAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Guid? CreatedByKey { get; init; }

    [NotAudited]
    public int Version { get; private set; }

    Guid? IAudited.AuditLeadId => LeadId;

    void IVersioned.Touch() => Version++;
}
