using KonTumInvest.Leads.Desk;

namespace KonTumInvest.Leads.Audit;

/// <summary>
/// What somebody did: a row of <c>leads_audit</c>. Written once; the database itself refuses to change it, and to delete it before
/// <see cref="KeptForYears"/>. Only <see cref="PersonalChanges"/> and <see cref="Reason"/> can be emptied, by an erasure.
/// </summary>
public sealed class AuditEvent
{
    /// <summary>How long an entry is kept at least.</summary>
    public const int KeptForYears = 10;

    public const int ActMaxLength = 60;
    public const int SubjectTypeMaxLength = 60;
    public const int ReasonMaxLength = 1_000;

    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DeskRole ActorRole { get; init; }

    /// <summary>The staff account or client; null for the system and for investors.</summary>
    public Guid? ActorKey { get; init; }

    public Guid? LeadId { get; init; }

    /// <summary>The name of the changed entity, such as <c>Lead</c> or <c>Contact</c>.</summary>
    public required string SubjectType { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary><c>created</c>, <c>changed</c>, <c>deleted</c>, or a name of its own such as <c>looked</c>, <c>exported</c>.</summary>
    public required string Act { get; init; }

    /// <summary>A JSON object: for each changed property an array of before and after; null where nothing changed.</summary>
    public string? Changes { get; init; }

    /// <summary>The same for properties that identify a person; null once erased.</summary>
    public string? PersonalChanges { get; init; }

    /// <summary>Why, where the act asks for a reason; null once erased.</summary>
    public string? Reason { get; init; }
}
