namespace KonTumInvest.Leads.Timeline.Tasks;

/// <summary>A task as staff write it; a change replaces every field.</summary>
public sealed record SaveTask
{
    /// <summary>Becomes the key of a new one, so that a form that is sent twice makes one task.</summary>
    public Guid? FormToken { get; init; }

    public string? Title { get; init; }

    public Guid AssigneeKey { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The version that was seen, of a change.</summary>
    public int? ExpectedVersion { get; init; }
}
