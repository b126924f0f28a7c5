using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KonTumInvest.Benchmarks.Imports;

/// <summary>
/// A board's list of investors, generated: one row in twenty is of an organisation that stands above, one in a hundred is a person who does, one
/// in two hundred has no readable address, and one in ten came in today and is on the clock.
/// </summary>
internal static class GeneratedList
{
    private const int SameOrganisation = 20;
    private const int SamePerson = 100;
    private const int Unreadable = 200;
    private const int Today = 10;

    private static readonly string[] Stages = ["Mới", "Đã sàng lọc", "Đàm phán", "Khảo sát thực địa", "Không thành công"];
    private static readonly string[] Headers = ["Họ tên", "Công ty", "Email", "Điện thoại", "Quốc gia", "Ngày nhận", "Giai đoạn", "Diện tích (ha)", "Vốn đầu tư (triệu đồng)", "Nội dung"];

    /// <summary>The list as a file.</summary>
    /// <param name="name">What it is called; its ending says as what it is written, .csv or .xlsx.</param>
    /// <param name="mark">Part of each address and organisation, so that no list is like another.</param>
    /// <param name="rows">How many, below the header.</param>
    public static byte[] Write(string name, string mark, int rows)
    {
        var table = Enumerable.Range(1, rows).Select(number => Row(mark, number)).Prepend(Headers);
        return name.EndsWith(".csv", StringComparison.Ordinal) ? Csv(table) : Xlsx(table);
    }

    private static string[] Row(string mark, int number)
    {
        var person = number % SamePerson == 0 ? number - 1 : number;
        var organisation = number % SameOrganisation == 0 ? number - 1 : number;
        var day = number % Today == 0 ? string.Empty : new DateOnly(2020, 1, 1).AddDays(number % 2_000).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return
        [
            $"Nguyễn Văn {Text(person)}",
            $"Công ty TNHH Dược liệu {mark} {Text(organisation)}",
            number % Unreadable == 0 ? "không rõ" : $"nguoi{Text(person)}@{mark}.example",
            $"0905 {(person / 1000 % 1000).ToString("000", CultureInfo.InvariantCulture)} {(person % 1000).ToString("000", CultureInfo.InvariantCulture)}",
            "Việt Nam",
            day,
            day.Length == 0 ? string.Empty : Stages[number % Stages.Length],
            (1 + (number % 40)).ToString(CultureInfo.InvariantCulture),
            (1_000 * (1 + (number % 90))).ToString(CultureInfo.InvariantCulture),
            "Muốn thuê đất làm nhà máy chế biến dược liệu",
        ];
    }

    private static byte[] Csv(IEnumerable<string[]> table) => Encoding.UTF8.GetBytes(string.Concat(table.Select(row => string.Join(',', row) + "\r\n")));

    // The least that is a workbook. None of the texts needs escaping.
    private static byte[] Xlsx(IEnumerable<string[]> table)
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string Xml = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
            const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
            const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string Parts = "http://schemas.openxmlformats.org/package/2006/relationships";
            const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            Add(package, "[Content_Types].xml", [Xml, $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Main}.worksheet+xml"/></Types>"""]);
            Add(package, "_rels/.rels", [Xml, $"""<Relationships xmlns="{Parts}"><Relationship Id="rId1" Type="{Kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""]);
            Add(package, "xl/_rels/workbook.xml.rels", [Xml, $"""<Relationships xmlns="{Parts}"><Relationship Id="rId1" Type="{Kinds}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""]);
            Add(package, "xl/workbook.xml", [Xml, $"""<workbook xmlns="{Sheet}" xmlns:r="{Kinds}"><sheets><sheet name="Nhà đầu tư" sheetId="1" r:id="rId1"/></sheets></workbook>"""]);
            var rows = table.Select(row => $"<row>{string.Concat(row.Select(cell => $"""<c t="inlineStr"><is><t>{cell}</t></is></c>"""))}</row>");
            Add(package, "xl/worksheets/sheet1.xml", [Xml, $"""<worksheet xmlns="{Sheet}"><sheetData>""", .. rows, "</sheetData></worksheet>"]);
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive package, string path, IEnumerable<string> lines)
    {
        using var text = new StreamWriter(package.CreateEntry(path, CompressionLevel.Fastest).Open());
        foreach (var line in lines)
        {
            text.Write(line);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
