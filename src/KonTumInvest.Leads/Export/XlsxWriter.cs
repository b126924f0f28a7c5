using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using KonTumInvest.Content.Time;

namespace KonTumInvest.Leads.Export;

/// <summary>
/// Writes a workbook of one sheet (ECMA-376) forwards only, so that memory does not grow with the rows. The library keeps a package that it
/// makes in memory; only the elements of the parts are its own here. Texts are inline strings, which are never formulas; those that look like
/// one are marked as text (<c>quotePrefix</c>), so that they stay text when somebody edits the cell.
/// </summary>
internal sealed class XlsxWriter : ISheetWriter
{
    private const string ContentTypes =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""";

    private const string PackageParts =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    private const string WorkbookParts =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""";

    // Where each style stands in the list of SheetStyles.
    private const uint Plain = 0;
    private const uint Heading = 1;
    private const uint DayStyle = 2;
    private const uint MomentStyle = 3;
    private const uint TextStyle = 4;
    private const uint WholeStyle = 5;
    private const uint FractionStyle = 6;

    private readonly ZipArchive _package;
    private readonly Stream _part;
    private readonly OpenXmlWriter _sheet;
    private readonly string[] _letters;
    private int _rows;

    /// <param name="stream">Left open; need not seek.</param>
    /// <param name="name">Of the sheet, at most 31 characters and none of <c>[]:*?/\</c>.</param>
    /// <param name="columns">Headings and widths.</param>
    public XlsxWriter(Stream stream, string name, IReadOnlyList<(string Title, int Width)> columns)
    {
        _package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        _letters = [.. Enumerable.Range(0, columns.Count).Select(Letters)];
        Add("[Content_Types].xml", ContentTypes);
        Add("_rels/.rels", PackageParts);
        Add("xl/_rels/workbook.xml.rels", WorkbookParts);
        Add("xl/workbook.xml", new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = "rId1" })));
        Add("xl/styles.xml", Styles());
        _part = _package.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        _sheet = OpenXmlWriter.Create(_part);
        Begin(columns);
    }

    public void Write(IReadOnlyList<SheetCell> cells) => WriteRow(cells, heading: false);

    public void Dispose()
    {
        _sheet.WriteEndElement();
        _sheet.WriteElement(new AutoFilter { Reference = $"A1:{_letters[^1]}{Math.Max(1, _rows)}" });
        _sheet.WriteEndElement();
        _sheet.Dispose();
        _part.Dispose();
        _package.Dispose();
    }

    private void Begin(IReadOnlyList<(string Title, int Width)> columns)
    {
        _sheet.WriteStartDocument();
        _sheet.WriteStartElement(new Worksheet());
        var frozen = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        _sheet.WriteElement(new SheetViews(new SheetView(frozen) { WorkbookViewId = 0 }));
        _sheet.WriteElement(new Columns(columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })));
        _sheet.WriteStartElement(new SheetData());
        WriteRow([.. columns.Select(column => SheetCell.Of(column.Title))], heading: true);
    }

    private void WriteRow(IReadOnlyList<SheetCell> cells, bool heading)
    {
        _rows++;
        _sheet.WriteStartElement(new Row { RowIndex = (uint)_rows });
        for (var index = 0; index < cells.Count; index++)
        {
            if (cells[index] != default)
            {
                var cell = CellOf(cells[index], heading);
                cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{_letters[index]}{_rows}");
                _sheet.WriteElement(cell);
            }
        }

        _sheet.WriteEndElement();
    }

    private static Cell CellOf(SheetCell cell, bool heading)
    {
        if (cell.Text is { } text)
        {
            var clean = SheetText.Clean(text);
            var style = heading ? Heading : SheetText.LooksLikeFormula(clean) ? TextStyle : Plain;
            return new Cell(new InlineString(new Text(SheetText.Escaped(clean)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };
        }

        // Days are counted from 1899-12-30; times are their fractions.
        return cell switch
        {
            { Number: { } number } => new Cell(new CellValue(number)) { StyleIndex = number == decimal.Truncate(number) ? WholeStyle : FractionStyle },
            { Day: { } day } => new Cell(new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate())) { StyleIndex = DayStyle },
            { Moment: { } moment } => new Cell(new CellValue(VietnamTime.LocalOf(moment).DateTime.ToOADate())) { StyleIndex = MomentStyle },
            _ => new Cell(),
        };
    }

    private static Stylesheet Styles() =>
        new(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd/mm/yyyy" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "dd/mm/yyyy hh:mm" }) { Count = 2 },
            new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
            new Borders(new Border()) { Count = 1 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true },
                new CellFormat { QuotePrefix = true },
                new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }
            )
            {
                Count = 7,
            }
        );

    private void Add(string path, string content)
    {
        using var text = new StreamWriter(_package.CreateEntry(path).Open());
        text.Write(content);
    }

    private void Add(string path, OpenXmlElement root)
    {
        using var part = _package.CreateEntry(path).Open();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument();
        writer.WriteElement(root);
    }

    private static string Letters(int index) => (index >= 26 ? Letters((index / 26) - 1) : string.Empty) + (char)('A' + (index % 26));
}
