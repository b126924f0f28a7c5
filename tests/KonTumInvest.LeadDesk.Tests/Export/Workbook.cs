using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace KonTumInvest.LeadDesk.Tests.Export;

/// <summary>A workbook that was taken out, as a spreadsheet would read it.</summary>
internal sealed class Workbook
{
    private readonly List<Dictionary<string, Cell>> _rows;

    public Workbook(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

        // A spreadsheet would offer to repair it.
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath} {error.Description}"));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Frozen = sheet.Descendants<Pane>().SingleOrDefault()?.TopLeftCell?.Value;
        Formats = [.. document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()];
        var lines = sheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToDictionary(cell => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()), cell => cell)).ToList();
        Titles = [.. lines[0].Values.Select(Text)];
        _rows = lines.Skip(1).Select(line => line.ToDictionary(pair => Text(lines[0][pair.Key]), pair => pair.Value)).ToList();
    }

    /// <summary>The first cell that moves.</summary>
    public string? Frozen { get; }

    public IReadOnlyList<string> Titles { get; }

    public IReadOnlyList<CellFormat> Formats { get; }

    public int Count => _rows.Count;

    public bool HasFormulas => _rows.Any(row => row.Values.Any(cell => cell.CellFormula is not null));

    public Cell this[int row, string title] => _rows[row][title];

    public string TextOf(int row, string title) => _rows[row].TryGetValue(title, out var cell) ? Text(cell) : "";

    public CellFormat FormatOf(int row, string title) => Formats[(int)_rows[row][title].StyleIndex!.Value];

    private static string Text(Cell cell) => cell.InlineString?.Text?.Text ?? cell.CellValue?.Text ?? "";
}
