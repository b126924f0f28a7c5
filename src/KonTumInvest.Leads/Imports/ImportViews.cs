using KonTumInvest.Leads.Duplicates;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Imports.Plans;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Imports;

/// <summary>An import in the list.</summary>
/// <param name="Id">Its key.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="By">Whose it is.</param>
/// <param name="CreatedAt">When it was uploaded.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Rows">Rows of the file.</param>
/// <param name="Counts">How many rows stand how.</param>
public sealed record ImportListRow(Guid Id, string FileName, PersonName By, DateTimeOffset CreatedAt, ImportState State, int Rows, ImportCounts Counts);

/// <summary>How many rows of an import stand how.</summary>
/// <param name="Checked">Rows that were looked at.</param>
/// <param name="Duplicates">Rows that may be leads already.</param>
/// <param name="LeftOut">Rows that are right and will all the same be left out as duplicates, as it was chosen.</param>
/// <param name="States">Rows by state; states without rows are left out.</param>
public sealed record ImportCounts(int Checked, int Duplicates, int LeftOut, IReadOnlyDictionary<ImportRowState, int> States);

/// <summary>An import with everything its screen shows.</summary>
public sealed record ImportView
{
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    public required long FileBytes { get; init; }

    public required PersonName By { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required ImportState State { get; init; }

    public required TableReading Reading { get; init; }

    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The first rows as they stand in the file.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Samples { get; init; }

    public required IReadOnlyList<TopRow> Top { get; init; }

    public required IReadOnlyList<string> Sheets { get; init; }

    /// <summary>What is to be known about the file, in words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required int Rows { get; init; }

    /// <summary>What was said about the columns, or else what they probably mean.</summary>
    public required ImportPlan Plan { get; init; }

    /// <summary>Where <see cref="Plan"/> is from an earlier file with the same columns, that file's name.</summary>
    public required string? PlanFrom { get; init; }

    public required DuplicateChoice Duplicates { get; init; }

    public required ImportCounts Counts { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>Until when it can be taken back; null where it cannot.</summary>
    public required DateTimeOffset? UndoUntil { get; init; }

    public required DateTimeOffset? ClearedAt { get; init; }

    public required int Version { get; init; }
}

/// <summary>Which rows are shown.</summary>
public enum ImportRowFilter
{
    All,

    /// <summary>Rows that something is wrong with, also those that could not be brought in.</summary>
    Wrong,
    Duplicates,

    /// <summary>Rows that were worked on since and could not be taken back.</summary>
    Kept,
}

/// <summary>Rows of an import, in the order of the file.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">The number after which the next page begins; null on the last.</param>
public sealed record ImportRowPage(IReadOnlyList<ImportRowView> Items, int? Next);

/// <summary>A row as the lead it becomes.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="State">What became of it, or will.</param>
/// <param name="Values">What the plan reads in it, in words.</param>
/// <param name="Faults">What is wrong.</param>
/// <param name="Duplicates">What it may be the same as.</param>
/// <param name="Choice">What becomes of it where it is a duplicate; null: as for all.</param>
/// <param name="Lead">The lead it became or was added to, for whoever sees it.</param>
public sealed record ImportRowView(
    int Number,
    ImportRowState State,
    IReadOnlyList<RowValue> Values,
    IReadOnlyList<RowFault> Faults,
    IReadOnlyList<RowLike> Duplicates,
    DuplicateChoice? Choice,
    ImportedLead? Lead
);

/// <summary>What a row says for a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">What it becomes; what the file says where that cannot be read.</param>
/// <param name="Wrong">Whether it cannot be read.</param>
public sealed record RowValue(ImportField Field, string Text, bool Wrong = false);

/// <summary>What is wrong with a row, in words.</summary>
/// <param name="Column">The header of the column; null where it concerns the whole row.</param>
/// <param name="Cell">What stands in it.</param>
/// <param name="Text">What is wrong.</param>
public sealed record RowFault(string? Column, string? Cell, string Text);

/// <summary>What a row may be the same as: a lead, another row, or a lead of a unit that is not told.</summary>
public sealed record RowLike(ImportedLead? Lead, int? Row, string? Unit, int Score, IReadOnlyList<DuplicateReason> Reasons);

/// <summary>A lead as an import names it.</summary>
public sealed record ImportedLead(Guid Id, string Reference, string Title, LeadStage Stage);
