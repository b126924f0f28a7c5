using System.Text.Json.Nodes;
using KonTumInvest.Leads.Desk;

namespace KonTumInvest.Leads.Audit;

/// <summary>A page of the audit.</summary>
/// <param name="Items">The entries, the newest first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditRow> Items, string? Next);

/// <summary>An entry as staff see it.</summary>
public sealed record AuditRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DeskRole Role { get; init; }

    public required Guid? Actor { get; init; }

    /// <summary>The name of the person or program; null for the system, investors, and accounts that are gone.</summary>
    public required string? Name { get; init; }

    public required Guid? Lead { get; init; }

    public required string? Reference { get; init; }

    public required string SubjectType { get; init; }

    public required string Act { get; init; }

    /// <summary>For each changed property before and after.</summary>
    public required JsonObject? Changes { get; init; }

    /// <summary>The same for what identifies a person; null also where the reader does not see it.</summary>
    public required JsonObject? Personal { get; init; }

    /// <summary>Whether something that identifies a person was changed.</summary>
    public required bool HasPersonal { get; init; }

    public required string? Reason { get; init; }
}
