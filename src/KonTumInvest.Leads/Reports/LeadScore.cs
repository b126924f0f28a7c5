using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Reports;

/// <summary>
/// A manager's own marks for how an enquiry was dealt with: a row of <c>leads_scores</c>. A mark that is null is the one that follows from
/// the facts.
/// </summary>
public sealed class LeadScore : IAudited, IVersioned
{
    public const int CommentMaxLength = 1_000;

    public required Guid Id { get; init; }

    public required Guid LeadId { get; init; }

    public int? Answered { get; set; }

    public int? OnTime { get; set; }

    public int? Complete { get; set; }

    public int? Relevant { get; set; }

    public int? FollowedUp { get; set; }

    [Personal]
    public string? Comment { get; set; }

    public required DateTimeOffset ReviewedAt { get; set; }

    /// <summary>The account of the manager.</summary>
    public Guid? ReviewedByKey { get; set; }

    [NotAudited]
    public int Version { get; private set; }

    Guid? IAudited.AuditLeadId => LeadId;

    void IVersioned.Touch() => Version++;

    /// <summary>The marks that hold: the manager's where he gave one.</summary>
    public ScoreMarks Over(ScoreMarks computed)
    {
        ArgumentNullException.ThrowIfNull(computed);
        return new(
            Answered ?? computed.Answered,
            OnTime ?? computed.OnTime,
            Complete ?? computed.Complete,
            Relevant ?? computed.Relevant,
            FollowedUp ?? computed.FollowedUp
        );
    }
}
