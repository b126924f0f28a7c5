using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using KonTumInvest.Leads.Export;

namespace KonTumInvest.Leads.Imports.Files;

/// <summary>A table in a text file with separators (RFC 4180, and what spreadsheets make of it).</summary>
internal sealed class CsvTable : ITable
{
    private static readonly string[] Delimiters = [";", ",", "\t", "|"];
    private const int LookedAtRows = 20;

    private readonly StreamReader _reader;
    private readonly CsvParser _parser;
    private int _formulas;

    public CsvTable(Stream file, TableReading reading)
    {
        file.Position = 0;
        _reader = new StreamReader(file, TextCodings.EncodingOf(reading.Coding), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        _parser = ParserOf(_reader, reading.Delimiter);
    }

    public IReadOnlyList<string> Sheets => [];

    public IReadOnlyList<TableNote> Notes => _formulas > 0 ? [new("formulas-as-text", _formulas)] : [];

    /// <summary>What stands between cells: what parts the first rows into the same number of cells most often.</summary>
    public static string DelimiterOf(Stream file, TextCoding coding)
    {
        var widths = Delimiters.Select(delimiter => (Delimiter: delimiter, Fit: FitOf(file, coding, delimiter))).MaxBy(found => found.Fit);
        return widths.Fit > 0 ? widths.Delimiter : Delimiters[1];
    }

    public IEnumerable<TableRow> Rows()
    {
        var open = false;
        while (Read(out var row))
        {
            open = QuotesOf(_parser.RawRecord) % 2 == 1;
            if (row is null)
            {
                continue;
            }

            yield return row;
        }

        if (open)
        {
            throw new TableRefusedException(ImportErrors.QuoteOpen(_parser.Row));
        }
    }

    public void Dispose()
    {
        _parser.Dispose();
        _reader.Dispose();
    }

    private bool Read(out TableRow? row)
    {
        row = null;
        try
        {
            if (!_parser.Read())
            {
                return false;
            }
        }
        catch (MaxFieldSizeException)
        {
            // A quote that is never closed takes everything after it into its cell.
            var number = _parser.Row;
            throw new TableRefusedException(ImportErrors.CellTooLong(number));
        }

        if (_parser.Count > ImportOptions.MaxColumns)
        {
            throw new TableRefusedException(ImportErrors.TooManyColumns(_parser.Row));
        }

        var cells = new Cell[_parser.Count];
        var filled = false;
        for (var index = 0; index < cells.Length; index++)
        {
            cells[index] = new Cell(Text(_parser[index]));
            filled |= !cells[index].IsEmpty;
        }

        row = filled ? new TableRow(_parser.Row, cells) : null;
        return true;
    }

    // A mark that keeps a spreadsheet from running a cell, as files with wrong rows have it, is no part of the cell.
    private string Text(string cell)
    {
        var text = SheetText.Unguarded(cell);
        _formulas += text is ['=', ..] ? 1 : 0;
        return text.IsNormalized() ? text : text.Normalize(NormalizationForm.FormC);
    }

    private static int FitOf(Stream file, TextCoding coding, string delimiter)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, TextCodings.EncodingOf(coding), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var parser = ParserOf(reader, delimiter);
        var widths = new List<int>();
        try
        {
            while (widths.Count < LookedAtRows && parser.Read())
            {
                widths.Add(parser.Count);
            }
        }
        catch (MaxFieldSizeException)
        {
            // What was read until then tells enough.
        }

        return widths.Where(width => width > 1).GroupBy(width => width).Select(group => group.Count() * Math.Min(group.Key, ImportOptions.MaxColumns)).DefaultIfEmpty(0).Max();
    }

    private static CsvParser ParserOf(StreamReader reader, string delimiter) =>
        new(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = delimiter,
                HasHeaderRecord = false,
                IgnoreBlankLines = false,
                BadDataFound = null,
                MaxFieldSize = ImportOptions.MaxCellLength,
            },
            leaveOpen: true
        );

    private static int QuotesOf(string text) => text.Count(letter => letter == '"');
}
