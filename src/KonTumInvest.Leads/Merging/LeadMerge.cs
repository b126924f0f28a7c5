using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Merging;

/// <summary>That one lead was joined with another: a row of <c>leads_merges</c>, with what was moved, so that it can be undone.</summary>
public sealed class LeadMerge : IAudited
{
    public const int ReasonMaxLength = AuditEvent.ReasonMaxLength;

    public required Guid Id { get; init; }

    /// <summary>The lead that was given up.</summary>
    public required Guid FromId { get; init; }

    /// <summary>The lead that goes on.</summary>
    public required Guid IntoId { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ByKey { get; init; }

    [Personal]
    public string? Reason { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    public Guid? UndoneByKey { get; set; }

    [NotAudited]
    public IReadOnlyList<MergedPart> Parts { get; init; } = new List<MergedPart>();

    Guid? IAudited.AuditLeadId => IntoId;
}

/// <summary>What was moved, or copied, with a lead that was given up: a row of <c>leads_merge_parts</c>.</summary>
public sealed class MergedPart
{
    public required Guid Id { get; init; }

    public required Guid MergeId { get; init; }

    public required MergedPartKind Kind { get; init; }

    /// <summary>The key of the row.</summary>
    public required Guid RowId { get; init; }
}

/// <summary>The table a part is in.</summary>
public enum MergedPartKind
{
    Enquiry,
    Activity,
    Mail,
    Task,
    Offer,

    /// <summary>A link to a contact, made on the lead that goes on.</summary>
    Contact,

    /// <summary>A subject, copied to the lead that goes on.</summary>
    Subject,
}
