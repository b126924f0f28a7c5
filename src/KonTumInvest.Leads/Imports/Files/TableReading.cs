using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Imports.Files;

/// <summary>Which kind of file a table stands in.</summary>
[JsonConverter(typeof(NamedEnumConverter<TableKind>))]
public enum TableKind
{
    Csv,
    Xlsx,
}

/// <summary>How the letters of a text file are written.</summary>
[JsonConverter(typeof(NamedEnumConverter<TextCoding>))]
public enum TextCoding
{
    Utf8,
    Utf16Le,
    Utf16Be,

    /// <summary>Vietnamese letters of older Windows programs, with tone marks after their vowel.</summary>
    Windows1258,

    /// <summary>Western European letters of older Windows programs.</summary>
    Windows1252,
}

/// <summary>How a file is read as a table.</summary>
public sealed record TableReading
{
    public required TableKind Kind { get; init; }

    /// <summary>Of a text file.</summary>
    public TextCoding Coding { get; init; }

    /// <summary>Of a text file, what stands between two cells.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary>Of a workbook, the name of the sheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>The number of the row that names the columns, from 1.</summary>
    public int HeaderRow { get; init; } = 1;
}

/// <summary>What a table looks like, for whoever says what its columns mean.</summary>
public sealed record TableSummary
{
    /// <summary>Rows that are shown beside the columns.</summary>
    public const int MostSamples = 5;

    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The first rows below the header, as <see cref="CellsJson"/>: personal data.</summary>
    public required IReadOnlyList<string> Samples { get; init; }

    /// <summary>The first rows of the sheet with their numbers, to choose the header from.</summary>
    public required IReadOnlyList<TopRow> Top { get; init; }

    /// <summary>Rows below the header that are not empty.</summary>
    public required int Rows { get; init; }

    /// <summary>The sheets of a workbook.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>What a reader of the table is told about it.</summary>
    public IReadOnlyList<TableNote> Notes { get; init; } = [];
}

/// <summary>A row from the top of the file.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Text">Its first words.</param>
public sealed record TopRow(int Number, string Text);

/// <summary>Something about the table that people should know.</summary>
/// <param name="Code">The key <c>import.note.{code}</c> of the texts.</param>
/// <param name="Count">How often.</param>
public sealed record TableNote(string Code, int Count);

/// <summary>A row of a table that is not empty.</summary>
/// <param name="Number">Its number in the file, as a spreadsheet counts, from 1.</param>
/// <param name="Cells">Its cells; those after the last that holds something may be missing.</param>
public sealed record TableRow(int Number, IReadOnlyList<Cell> Cells);

/// <summary>A table in a file, read row by row and never as a whole.</summary>
internal interface ITable : IDisposable
{
    /// <summary>The rows that are not empty, in their order. Can be asked once.</summary>
    /// <exception cref="TableRefusedException">The file cannot be read on.</exception>
    IEnumerable<TableRow> Rows();

    /// <summary>The sheets of a workbook.</summary>
    IReadOnlyList<string> Sheets { get; }

    /// <summary>What was noticed, after the rows were read.</summary>
    IReadOnlyList<TableNote> Notes { get; }
}

/// <summary>The file cannot be read as a table; <see cref="Error"/> says why. Caught where files are opened.</summary>
public sealed class TableRefusedException(Content.Common.Error error) : Exception(error.Code)
{
    public Content.Common.Error Error => error;
}
