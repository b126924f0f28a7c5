using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Imports.Plans;

namespace KonTumInvest.Leads.Imports;

/// <summary>A list of leads that somebody brings in: a row of <c>leads_imports</c>.</summary>
public sealed class LeadImport : IAudited, IVersioned
{
    public const int FileNameMaxLength = 200;
    public const int HashLength = 64;

    public required Guid Id { get; init; }

    /// <summary>The account whose import it is, and as whom its leads are opened.</summary>
    public required Guid ByKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string FileName { get; init; }

    public required long FileBytes { get; init; }

    /// <summary>How the file is read.</summary>
    [NotAudited]
    public required TableReading Reading { get; set; }

    /// <summary>What the table looks like; without the words of its rows once <see cref="ClearedAt"/> is set.</summary>
    [NotAudited]
    public required TableSummary Table { get; set; }

    /// <summary>SHA-256 of the folded headers, by which a later file with the same columns gets the same plan.</summary>
    [NotAudited]
    public required string HeaderHash { get; set; }

    /// <summary>What its columns mean; null until somebody said it.</summary>
    [NotAudited]
    public ImportPlan? Plan { get; set; }

    /// <summary>Anew with each <see cref="Plan"/>: rows that were checked by another one do not count.</summary>
    [NotAudited]
    public Guid? CheckId { get; set; }

    public ImportState State { get; private set; } = ImportState.Uploaded;

    /// <summary>What becomes of rows that may be leads already, unless the row says otherwise.</summary>
    public DuplicateChoice Duplicates { get; set; } = DuplicateChoice.Skip;

    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it was finished, cancelled or taken back.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When the words of its rows were deleted; it cannot be taken back any more.</summary>
    public DateTimeOffset? ClearedAt { get; set; }

    [NotAudited]
    public int Version { get; private set; }

    /// <summary>Whether a job has something to do on it.</summary>
    public bool IsAtWork => State is ImportState.Checking or ImportState.Running or ImportState.Undoing;

    Guid? IAudited.AuditLeadId => null;

    void IVersioned.Touch() => Version++;

    /// <summary>Has it go on to a state at a moment.</summary>
    internal void GoTo(ImportState state, DateTimeOffset now)
    {
        State = state;
        if (state == ImportState.Running)
        {
            StartedAt ??= now;
        }
        else if (state is ImportState.Finished or ImportState.Cancelled or ImportState.Undone)
        {
            EndedAt = now;
        }
    }
}
