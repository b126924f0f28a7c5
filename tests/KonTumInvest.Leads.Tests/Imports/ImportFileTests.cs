using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KonTumInvest.Data;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Imports.Plans;
using OpenXmlCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace KonTumInvest.Leads.Tests.Imports;

public sealed class ImportFileTests
{
    private const string Vietnamese = "Họ tên;Công ty;Thư điện tử\nNguyễn Thị Đào;Cơ sở Gỗ Măng Đen;dao@sender.example\n";

    public static TheoryData<string, TextCoding> Codings =>
        new()
        {
            { "utf-8", TextCoding.Utf8 },
            { "utf-8 mark", TextCoding.Utf8 },
            { "utf-16", TextCoding.Utf16Le },
            { "utf-16 bare", TextCoding.Utf16Le },
            { "utf-16BE", TextCoding.Utf16Be },
            { "1258", TextCoding.Windows1258 },
        };

    // By name, since a runner writes the data of its theories out.
    private static readonly Dictionary<string, (string Code, Func<byte[]> Make)> Bad = new()
    {
        ["nothing"] = ("import.file-empty", () => []),
        ["blank rows"] = ("import.file-empty", () => Encoding.UTF8.GetBytes(" \n\n ;; \n")),
        ["only a header"] = ("import.only-header", () => Encoding.UTF8.GetBytes("name,email\n\n")),
        ["quote never closed"] = ("import.quote-open", () => Encoding.UTF8.GetBytes("name,email\n\"A,a@b.example\nB,b@b.example\n")),
        ["endless cell"] = ("import.cell-too-long", () => Encoding.UTF8.GetBytes($"name,email\n\"A,{new string('x', 40_000)}\n")),
        ["300 columns"] = ("import.too-many-columns", () => Encoding.UTF8.GetBytes($"{string.Join(',', Enumerable.Range(1, 300))}\n1,2\n")),
        ["too many rows"] = ("import.too-many-rows", () => Encoding.UTF8.GetBytes("name,email\n" + string.Concat(Enumerable.Repeat("A,a@b.example\n", ImportOptions.MaxRows + 1)))),
        ["old Excel"] = ("import.file-old-excel", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0]),
        ["PDF"] = ("import.file-type", () => "%PDF-1.7 and more"u8.ToArray()),
        ["binary"] = ("import.file-type", () => [1, 2, 0, 3, 4, 5, 6, 7]),
        ["other ZIP"] = ("import.file-type", () => Zip(("readme.txt", 1))),
        ["ZIP bomb"] = ("import.file-unpacks-too-far", () => Zip(("xl/workbook.xml", 1), ("xl/worksheets/sheet1.xml", 310))),
        ["broken ZIP"] = ("import.file-damaged", () => [.. "PK\u0003\u0004"u8, 1, 2, 3, 4]),

        // "Họ tên;Công ty" as TCVN3 and VNI look to a program that does not know them.
        ["TCVN3"] = ("import.old-font", () => Encoding.Latin1.GetBytes("Hä tªn;C«ng ty\nNguyÔn V¨n B×nh;C«ng ty TNHH ViÖt TiÕn\n")),
        ["VNI"] = ("import.old-font", () => Encoding.Latin1.GetBytes("Hoï teân;Coâng ty\nNguyeãn Vaên Bình;Coâng ty Vieät Tieán\n")),
    };

    public static TheoryData<string> BadFiles => [.. Bad.Keys];

    static ImportFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [MemberData(nameof(Codings))]
    public void Inspect_ReadsVietnameseInEveryCoding(string coding, TextCoding expected)
    {
        var bytes = coding switch
        {
            "utf-8 mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Vietnamese)],
            "utf-16 bare" => Encoding.Unicode.GetBytes(Vietnamese),
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Vietnamese)],
            "utf-16BE" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Vietnamese)],
            "1258" => Encode1258(Vietnamese),
            _ => Encoding.UTF8.GetBytes(Vietnamese),
        };

        var (reading, table) = Inspect(bytes);

        Assert.Equal((expected, ";"), (reading.Coding, reading.Delimiter));
        Assert.Equal(["Họ tên", "Công ty", "Thư điện tử"], table.Headers);
        Assert.Equal("Nguyễn Thị Đào|Cơ sở Gỗ Măng Đen|dao@sender.example", string.Join('|', CellsJson.Read(table.Samples[0]).Select(cell => cell.Text)));
    }

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void Inspect_OfABadFile_SaysWhatIsWrong(string file) => Assert.Equal(Bad[file].Code, Refused(Bad[file].Make()));

    [Theory]
    [InlineData("a,b\n1,2\n", ",")]
    [InlineData("a\tb\n1,5\t2\n", "\t")]
    [InlineData("a;b\n\"1;x\",5;2\n", ";")]
    public void Inspect_FindsWhatPartsCells(string text, string delimiter) => Assert.Equal(delimiter, Inspect(Encoding.UTF8.GetBytes(text)).Reading.Delimiter);

    [Fact]
    public void Inspect_FindsTheHeaderBelowATitle()
    {
        var (reading, table) = Inspect(Encoding.UTF8.GetBytes("DANH SÁCH NHÀ ĐẦU TƯ 2025,,\n,,\nSTT,Họ và tên,Email\n1,A,a@sender.example\n"));

        Assert.Equal((3, 1), (reading.HeaderRow, table.Rows));
        Assert.Equal([null, ImportField.PersonName, ImportField.Email], ColumnGuess.Of(table.Headers).Columns);
    }

    [Fact]
    public void Rows_OfALongFile_AreReadAsTheyAreAskedFor()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("name,email\n" + string.Concat(Enumerable.Repeat("A,a@b.example\n", ImportOptions.MaxRows))));

        using (var table = new CsvTable(file, new TableReading { Kind = TableKind.Csv }))
        {
            Assert.Equal(5, table.Rows().Take(5).Count());
            Assert.True(file.Position < 64 * 1024, $"{file.Position} bytes were read for five rows");
        }

        var (_, summary) = Inspect(file.ToArray());
        Assert.Equal((ImportOptions.MaxRows, TableSummary.MostSamples), (summary.Rows, summary.Samples.Count));
    }

    [Fact]
    public async Task Formulas_AreText_AndTheFileOfWrongRowsRunsNone()
    {
        var room = await ImportRoom.OpenAsync(DatabaseProvider.Sqlite);
        await using var host = room.Host;
        var id = await room.CheckedAsync("name,company,email\n=1+1,\"=HYPERLINK(\"\"x\"\")\",wrong\n@SUM(1),-2,also wrong\n");

        var file = await room.WrongRowsAsync(id);

        Assert.Contains("'=1+1", file, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK(", file, StringComparison.Ordinal);
        Assert.Contains("'@SUM(1)", file, StringComparison.Ordinal);
        Assert.StartsWith("\uFEFFname,company,email,Lỗi", file, StringComparison.Ordinal);
        var again = await room.CheckedAsync((await room.UploadAsync(file.TrimStart('\uFEFF').Replace("also wrong", "right@sender.example", StringComparison.Ordinal))).Value);
        var rows = await room.ListAsync(again);
        Assert.Equal([ImportRowState.Wrong, ImportRowState.Ready], rows.Select(row => row.State));
        Assert.Equal("=1+1", rows[0].Values.First(value => value.Field == ImportField.PersonName).Text);
    }

    [Fact]
    public void Workbook_IsReadByStoredValues_WithDaysAndWhatIsHiddenSaid()
    {
        var (reading, table) = Inspect(Workbook());

        Assert.Equal(TableKind.Xlsx, reading.Kind);
        Assert.Equal(["Danh sách", "Khác"], table.Sheets);
        Assert.Equal(["Họ tên", "Email", "Ngày nhận", "Vốn đầu tư (USD)", "Điện thoại"], table.Headers);
        var cells = CellsJson.Read(table.Samples[0]);
        Assert.Equal(("Nguyễn A", CellKind.Text), (cells[0].Text, cells[0].Kind));
        Assert.Equal(("2024-03-15", CellKind.Date), (cells[2].Text, cells[2].Kind));
        Assert.Equal(("1234.5", CellKind.Number), (cells[3].Text, cells[3].Kind));
        Assert.Equal("905123456", cells[4].Text);
        Assert.Equal(["formulas", "hidden-rows", "merged"], table.Notes.Select(note => note.Code).Order(StringComparer.Ordinal));
        Assert.Equal("import.sheet-unknown", Refused(Workbook(), reading with { Sheet = "Không có" }));
    }

    private static (TableReading Reading, TableSummary Table) Inspect(byte[] bytes)
    {
        var inspected = new ImportFiles(null!).Inspect(new MemoryStream(bytes), wished: null);
        Assert.True(inspected.Succeeded, string.Join(", ", inspected.Errors.Select(error => $"{error.Code} {string.Join('|', error.Arguments)}")));
        return inspected.Value;
    }

    private static string Refused(byte[] bytes, TableReading? wished = null)
    {
        var inspected = new ImportFiles(null!).Inspect(new MemoryStream(bytes), wished);
        return inspected.Succeeded ? "accepted" : inspected.Errors[0].Code;
    }

    // The code page has vowels with their shape and tones as marks of their own.
    private static byte[] Encode1258(string text)
    {
        var encoding = Encoding.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        var bytes = new List<byte>();
        foreach (var letter in text)
        {
            try
            {
                bytes.AddRange(encoding.GetBytes([letter]));
            }
            catch (EncoderFallbackException)
            {
                var parts = letter.ToString().Normalize(NormalizationForm.FormD);
                var tone = parts.First(part => "\u0300\u0301\u0303\u0309\u0323".Contains(part, StringComparison.Ordinal));
                var vowel = string.Concat(parts.Where(part => part != tone)).Normalize(NormalizationForm.FormC);
                bytes.AddRange(encoding.GetBytes(vowel));
                bytes.AddRange(encoding.GetBytes([tone]));
            }
        }

        return [.. bytes];
    }

    private static byte[] Zip(params (string Name, int Megabytes)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            foreach (var (name, megabytes) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                for (var written = 0; written < megabytes; written++)
                {
                    part.Write(zeros);
                }
            }
        }

        return file.ToArray();
    }

    private static byte[] Workbook()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var styles = workbook.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(
                new SheetData(
                    new Row(Text("A1", "Họ tên"), Text("B1", "Email"), Text("C1", "Ngày nhận"), Text("D1", "Vốn đầu tư (USD)"), Text("E1", "Điện thoại")) { RowIndex = 1 },
                    new Row(
                        Text("A2", "Nguyễn A"),
                        Text("B2", "a@sender.example"),
                        new OpenXmlCell { CellReference = "C2", StyleIndex = 1, CellValue = new CellValue("45366") },
                        new OpenXmlCell { CellReference = "D2", CellFormula = new CellFormula("1000+234.5"), CellValue = new CellValue("1234.5") },
                        new OpenXmlCell { CellReference = "E2", CellValue = new CellValue("905123456") }
                    )
                    {
                        RowIndex = 2,
                    },
                    new Row(Text("A4", "Ẩn"), Text("B4", "an@sender.example")) { RowIndex = 4, Hidden = true }
                ),
                new MergeCells(new MergeCell { Reference = "A6:B6" })
            );
            var other = workbook.AddNewPart<WorksheetPart>();
            other.Worksheet = new Worksheet(new SheetData());
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Danh sách" },
                    new Sheet { Id = workbook.GetIdOfPart(other), SheetId = 2, Name = "Khác" }
                )
            );
        }

        return file.ToArray();
    }

    private static OpenXmlCell Text(string reference, string text) =>
        new() { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
