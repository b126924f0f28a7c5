using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Leads.Imports;

/// <summary>Section <c>Leads:Imports</c> of the settings.</summary>
public sealed class ImportOptions
{
    public const string Section = "Leads:Imports";

    /// <summary>The largest file, in bytes.</summary>
    public const int MaxFileBytes = 20 * 1024 * 1024;

    /// <summary>Rows below the header.</summary>
    public const int MaxRows = 100_000;

    public const int MaxColumns = 200;

    /// <summary>The longest text of a cell: what a spreadsheet itself allows.</summary>
    public const int MaxCellLength = 32_767;

    /// <summary>For how many days an import can be taken back; after that the words of its rows are deleted.</summary>
    [Range(1, 365)]
    public int UndoDays { get; set; } = 30;

    /// <summary>After how many days a file that was never brought in is deleted.</summary>
    [Range(1, 90)]
    public int UnfinishedDays { get; set; } = 7;

    /// <summary>How many rows are brought in by one transaction. Whoever writes beside an import waits for no longer than one.</summary>
    [Range(1, 200)]
    public int BatchRows { get; set; } = 20;
}
