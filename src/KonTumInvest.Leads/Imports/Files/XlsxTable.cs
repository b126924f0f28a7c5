using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OpenXmlCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace KonTumInvest.Leads.Imports.Files;

/// <summary>A sheet of a workbook (ISO/IEC 29500), read element by element. Formulas are read by the value the file keeps, and never calculated.</summary>
internal sealed partial class XlsxTable : ITable
{
    // The day numbers of a workbook end with the year 9999.
    private const double LastDay = 2_958_465;

    private readonly SpreadsheetDocument _document;
    private readonly WorksheetPart _sheet;
    private readonly string[] _shared;
    private readonly bool[] _dates;
    private readonly bool _from1904;
    private readonly Dictionary<string, int> _noted = [];

    /// <exception cref="TableRefusedException">The workbook cannot be read, or has no such sheet.</exception>
    public XlsxTable(Stream file, string? sheet)
    {
        file.Position = 0;
        try
        {
            _document = SpreadsheetDocument.Open(file, isEditable: false);
        }
        catch (Exception damaged) when (damaged is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            throw new TableRefusedException(ImportErrors.FileDamaged);
        }

        try
        {
            var workbook = _document.WorkbookPart?.Workbook ?? throw new TableRefusedException(ImportErrors.FileDamaged);
            var sheets = workbook.Descendants<Sheet>().Where(one => one.Id?.Value is { } id && _document.WorkbookPart.TryGetPartById(id, out var part) && part is WorksheetPart).ToList();
            Sheets = [.. sheets.Select(one => one.Name?.Value ?? "?")];
            var chosen = sheet is null ? sheets.Find(one => one.State is null || one.State == SheetStateValues.Visible) ?? sheets.FirstOrDefault() : sheets.Find(one => one.Name?.Value == sheet);
            if (chosen is null)
            {
                throw new TableRefusedException(sheet is null ? ImportErrors.FileDamaged : ImportErrors.SheetUnknown);
            }

            _sheet = (WorksheetPart)_document.WorkbookPart.GetPartById(chosen.Id!.Value!);
            _from1904 = workbook.WorkbookProperties?.Date1904?.Value ?? false;
            _shared = ReadShared(_document.WorkbookPart);
            _dates = ReadDates(_document.WorkbookPart);
        }
        catch (Exception damaged) when (damaged is OpenXmlPackageException or System.Xml.XmlException or InvalidDataException or FormatException)
        {
            _document.Dispose();
            throw new TableRefusedException(ImportErrors.FileDamaged);
        }
        catch (TableRefusedException)
        {
            _document.Dispose();
            throw;
        }
    }

    public IReadOnlyList<string> Sheets { get; }

    public IReadOnlyList<TableNote> Notes => [.. _noted.Select(note => new TableNote(note.Key, note.Value))];

    public IEnumerable<TableRow> Rows()
    {
        using var reader = OpenXmlReader.Create(_sheet);
        var number = 0;
        while (Next(reader))
        {
            if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement)
            {
                Note("merged");
            }
            else if (reader.ElementType == typeof(Column) && reader.IsStartElement && IsTrue(reader, "hidden"))
            {
                Note("hidden-columns");
            }
            else if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                number = int.TryParse(Attribute(reader, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : number + 1;
                var hidden = IsTrue(reader, "hidden");
                var cells = Cells(reader, number);
                if (cells.Exists(cell => !cell.IsEmpty))
                {
                    if (hidden)
                    {
                        Note("hidden-rows");
                    }

                    yield return new TableRow(number, cells);
                }
            }
        }
    }

    public void Dispose() => _document.Dispose();

    private static bool Next(OpenXmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception damaged) when (damaged is System.Xml.XmlException or InvalidDataException)
        {
            throw new TableRefusedException(ImportErrors.FileDamaged);
        }
    }

    private List<Cell> Cells(OpenXmlReader reader, int number)
    {
        var cells = new List<Cell>();
        if (!reader.ReadFirstChild())
        {
            return cells;
        }

        do
        {
            if (reader.ElementType != typeof(OpenXmlCell))
            {
                continue;
            }

            var element = (OpenXmlCell)reader.LoadCurrentElement()!;
            var column = ColumnOf(element.CellReference?.Value) ?? cells.Count;
            if (column >= ImportOptions.MaxColumns)
            {
                if (!string.IsNullOrWhiteSpace(element.InnerText))
                {
                    throw new TableRefusedException(ImportErrors.TooManyColumns(number));
                }

                continue;
            }

            while (cells.Count < column)
            {
                cells.Add(Cell.Empty);
            }

            var cell = Read(element);
            if (cell.Text.Length > ImportOptions.MaxCellLength)
            {
                throw new TableRefusedException(ImportErrors.CellTooLong(number));
            }

            cells.Add(cell);
        } while (reader.ReadNextSibling());
        return cells;
    }

    private Cell Read(OpenXmlCell element)
    {
        if (element.CellFormula is not null)
        {
            Note("formulas");
        }

        var value = element.CellValue?.Text ?? string.Empty;
        var type = element.DataType?.Value;
        if (type == CellValues.SharedString)
        {
            return Text(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Length ? _shared[index] : string.Empty);
        }

        if (type == CellValues.InlineString)
        {
            return Text(element.InlineString is { } inline ? string.Concat(inline.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().Select(text => text.Text)) : value);
        }

        if (type == CellValues.Error)
        {
            Note("cell-errors");
            return new Cell(value, CellKind.Error);
        }

        if (type == CellValues.String)
        {
            return Text(value);
        }

        if (type == CellValues.Boolean)
        {
            return Text(value == "1" ? "TRUE" : "FALSE");
        }

        if (type == CellValues.Date)
        {
            return DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day) ? Date(day) : Text(value);
        }

        return value.Length == 0 ? Cell.Empty : Number(value, element.StyleIndex?.Value);
    }

    private Cell Number(string value, uint? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return Text(value);
        }

        if (style is { } index && index < _dates.Length && _dates[index] && number is >= 0 and <= LastDay)
        {
            return Date(_from1904 ? new DateTime(1904, 1, 1).AddDays(number) : DateTime.FromOADate(number));
        }

        // As decimal, so that 0.1 stays 0.1; what is too large for it stays as it is written.
        return new Cell(decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact.ToString(CultureInfo.InvariantCulture) : value, CellKind.Number);
    }

    private static Cell Date(DateTime day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Date);

    private static Cell Text(string text) => new(text.IsNormalized() ? text : text.Normalize(NormalizationForm.FormC));

    private void Note(string code) => _noted[code] = _noted.GetValueOrDefault(code) + 1;

    private static string? Attribute(OpenXmlReader reader, string name) => reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == name).Value;

    private static bool IsTrue(OpenXmlReader reader, string name) => Attribute(reader, name) is "1" or "true";

    // "BC12" is column 54, from 0.
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? string.Empty).TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = column * 26 + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    private static string[] ReadShared(WorkbookPart workbook)
    {
        if (workbook.SharedStringTablePart is not { } part)
        {
            return [];
        }

        var texts = new List<string>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                var item = (SharedStringItem)reader.LoadCurrentElement()!;

                // Readings of Chinese characters stand beside the text and are none of it.
                texts.Add(string.Concat(item.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text)));
            }
        }

        return [.. texts];
    }

    private static bool[] ReadDates(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var own = sheet?.NumberingFormats?.Elements<NumberingFormat>().Where(format => format.NumberFormatId is not null).ToLookup(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? string.Empty);
        return [.. (sheet?.CellFormats?.Elements<CellFormat>() ?? []).Select(format => IsDate(format.NumberFormatId?.Value ?? 0, own))];
    }

    // The ids that every spreadsheet knows (ISO/IEC 29500-1, 18.8.30), and own formats with a day or year in them.
    private static bool IsDate(uint id, ILookup<uint, string>? own) =>
        id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58
        || (own is not null && own[id].Any(code => DayOrYear().IsMatch(Quoted().Replace(code, string.Empty))));

    [GeneratedRegex("[dyDY]")]
    private static partial Regex DayOrYear();

    // What is quoted, escaped, or a colour, culture or condition in brackets.
    [GeneratedRegex("""\"[^\"]*\"|\\.|\[[^\]]*\]|_.""")]
    private static partial Regex Quoted();
}
