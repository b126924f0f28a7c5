namespace KonTumInvest.Leads.Timeline.Activities;

/// <summary>An activity as staff write it; a change replaces every field but the kind.</summary>
public sealed record SaveActivity
{
    public const int MaxPeople = 50;

    /// <summary>Becomes the key of a new one, so that a form that is sent twice writes one activity.</summary>
    public Guid? FormToken { get; init; }

    /// <summary>A note, call, meeting or visit; a change says nothing of it.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>When it happened or is planned to; now for notes and where nothing is said.</summary>
    public DateTimeOffset? At { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public string? Subject { get; init; }

    /// <summary>For staff only; guests and the investor's page see the subject.</summary>
    public string? Body { get; init; }

    public string? Place { get; init; }

    /// <summary>Who of the lead's contacts takes part.</summary>
    public IReadOnlyList<Guid>? ContactIds { get; init; }

    /// <summary>Who of the staff takes part.</summary>
    public IReadOnlyList<Guid>? StaffKeys { get; init; }

    /// <summary>Whether the contacts are invited by mail.</summary>
    public bool Invite { get; init; }

    /// <summary>The version that was seen, of a change.</summary>
    public int? ExpectedVersion { get; init; }
}
