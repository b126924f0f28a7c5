using KonTumInvest.Content.Geography;
using KonTumInvest.Web.Assets;
using KonTumInvest.Web.Features.Land.FactSheets;
using KonTumInvest.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using UglyToad.PdfPig;

namespace KonTumInvest.Web.Tests.Land;

[Collection(RunningSiteTests.Name)]
public sealed class FactSheetLayoutTests(RunningSite site)
{
    // Every letter that Vietnamese has beyond those of English.
    private const string Letters =
        "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ₫²";

    [Fact]
    public void Write_LongTexts_WrapsThemWithinThePage_OverSeveralPages_WithNothingLost()
    {
        var paragraph = string.Join(' ', Enumerable.Range(1, 900).Select(number => $"điềukhoản{number}"));
        var word = new string('w', 400);

        using var document = PdfDocument.Open(Write(Sheet("Lô đất có tên rất dài " + new string('ê', 120), new SheetRow("Điều kiện", paragraph), new SheetRow(new string('n', 90), word))));

        var text = FactSheetTests.TextOf(document);
        Assert.True(document.NumberOfPages > 1);
        Assert.All(Enumerable.Range(1, 900), number => Assert.Contains($"điềukhoản{number} ", text + " ", StringComparison.Ordinal));
        var letters = document.GetPages().SelectMany(page => page.Letters.Select(letter => (letter, page))).ToList();
        Assert.Equal(400, letters.Count(one => one.letter.Value == "w"));
        Assert.Equal(0, letters.Count(one => one.letter.BoundingBox.Left < 40 || one.letter.BoundingBox.Right > one.page.Width - 40));
        Assert.Equal(0, letters.Count(one => one.letter.BoundingBox.Bottom < 30 || one.letter.BoundingBox.Top > one.page.Height - 20));
    }

    [Fact]
    public void Write_EveryVietnameseLetter_IsThereWithItsShape_AndCanBeSearchedFor()
    {
        // As some keyboards send them: letter and marks apart.
        using var document = PdfDocument.Open(Write(Sheet("Chữ", new SheetRow("Chữ", Letters), new SheetRow("Rời", "Đăk Tô, tờ thông tin".Normalize(System.Text.NormalizationForm.FormD)))));

        var written = string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
        Assert.All(Letters, letter => Assert.Contains(letter.ToString(), written, StringComparison.Ordinal));
        Assert.Contains("Đăk Tô, tờ thông tin", FactSheetTests.TextOf(document), StringComparison.Ordinal);
        Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.Contains("Be", letter.FontName, StringComparison.Ordinal));
        Assert.All(document.GetPages().SelectMany(page => page.Letters).Where(letter => Letters.Contains(letter.Value, StringComparison.Ordinal)), letter => Assert.True(letter.Width > 0));
    }

    [Fact]
    public void Write_WithOutlines_DrawsThePlotAndItsPlace_AndTheirScales()
    {
        using var document = PdfDocument.Open(Write(Sheet("Lô B2", new SheetRow("Số lô", "B2")) with { Sketch = new SheetSketch(Square(0.001), "Hình dạng lô đất", Square(0.02), "Vị trí trong khu") }));

        var text = FactSheetTests.TextOf(document);
        Assert.Contains("Hình dạng lô đất", text, StringComparison.Ordinal);
        Assert.Contains("Vị trí trong khu", text, StringComparison.Ordinal);
        Assert.Contains("50 m", text, StringComparison.Ordinal);
        Assert.Contains("1 km", text, StringComparison.Ordinal);
        Assert.True(document.GetPage(1).Paths.Count(path => path.IsFilled) >= 4);
    }

    private byte[] Write(FactSheet sheet)
    {
        SheetTypefaces.Use(site.Host.Service<AssetManifest>(), site.Host.Service<IWebHostEnvironment>());
        var bytes = FactSheetLayout.Write(sheet);

        return bytes;
    }

    private static SiteGeometry Square(double side)
    {
        var (west, south) = (108.0 - side / 2, 14.35 - side / 2);
        GeoPosition[] ring = [new(west, south), new(west + side, south), new(west + side, south + side), new(west, south + side), new(west, south)];
        return SiteGeometry.Of([new GeoPolygon(new GeoRing(ring), [])]);
    }

    private static FactSheet Sheet(string title, params SheetRow[] rows) =>
        new()
        {
            Language = "vi",
            Kind = "Tờ thông tin lô đất",
            Title = title,
            Subtitle = "Khu công nghiệp · Còn trống",
            Board = "Ban Quản lý " + new string('a', 120),
            Sections = [new SheetSection("Thông tin lô đất", rows)],
            Dates = "Dữ liệu công bố ngày 28/11/2026.",
            Page = new Uri("https://board.example/vi/" + new string('b', 300)),
            PageNumbers = "Trang {0}/{1}",
            FileName = "to.pdf",
        };
}
