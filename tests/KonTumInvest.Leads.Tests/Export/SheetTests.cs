using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Export;
using Microsoft.Extensions.Logging.Abstractions;

namespace KonTumInvest.Leads.Tests.Export;

public sealed class SheetTests
{
    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+84 260 000", true)]
    [InlineData("-2", true)]
    [InlineData("@cmd", true)]
    [InlineData("\t=1", true)]
    [InlineData("\rx", true)]
    [InlineData("  =1", true)]
    [InlineData("＝1", true)]
    [InlineData("－1", true)]
    [InlineData("Công ty A=B", false)]
    [InlineData("", false)]
    [InlineData("'=1", false)]
    public void Formulas_AreKnownByTheirBeginning(string text, bool formula) => Assert.Equal(formula, SheetText.LooksLikeFormula(text));

    [Fact]
    public void Workbook_IsValid_AndGivesTextsBackAsTheyWere()
    {
        var odd = "a\u0000b\uD800c _x0041_ <&> \n" + new string('đ', SheetText.MaxLength);
        using var stream = new MemoryStream();
        using (var writer = new XlsxWriter(stream, "Hồ sơ", [.. Enumerable.Range(0, 30).Select(number => ($"Cột {number}", 10))]))
        {
            writer.Write([SheetCell.Of(odd), SheetCell.Of(12.5m), SheetCell.Of(new DateOnly(2026, 11, 26)), default]);
        }

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath} {error.Description}"));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Equal("AD1", sheet.Descendants<Cell>().Take(30).Last().CellReference!.Value);
        var text = sheet.Descendants<Row>().Last().Elements<Cell>().First().InlineString!.Text!.Text;
        Assert.StartsWith("ab\uFFFDc _x005F_x0041_ <&> \n", text, StringComparison.Ordinal);
        Assert.InRange(text.Replace("_x005F", "", StringComparison.Ordinal).Length, SheetText.MaxLength - 1, SheetText.MaxLength);
    }

    [Theory]
    [InlineData(SheetFormat.Csv)]
    [InlineData(SheetFormat.Xlsx)]
    public async Task ListLongerThanALimit_IsRefused_AndNotCut(SheetFormat format)
    {
        var sheet = new ListSheet<int>("leads", [new("N", 10, number => SheetCell.Of(number))], NumbersAsync(ListExport.MostRows + 1), new Dictionary<string, string>());
        var export = new ListExport(null!, TimeProvider.System, NullLogger<ListExport>.Instance);

        var result = await export.WriteAsync(sheet, format, new DeskActor { Role = DeskRole.Administrator }, CancellationToken.None);

        Assert.Equal([ExportErrors.TooMany], result.Errors);
    }

    private static async IAsyncEnumerable<int> NumbersAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            yield return number;
        }

        await Task.CompletedTask;
    }
}
