using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Cms.Media.Vector;
using KonTumInvest.Cms.Tests.Images;
using SkiaSharp;

namespace KonTumInvest.Cms.Tests.Vector;

/// <summary>What of a drawing is kept, and that nothing of a hostile one is.</summary>
public sealed class SvgFileTests
{
    private const string Open = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">""";
    private const string Red = """<rect id="do" width="4" height="4" fill="red"/>""";

    private static readonly string Pixel = Convert.ToBase64String(TestImages.RedAndBlue(4, 4, SKEncodedImageFormat.Png));

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "<script>alert(1)</script>", "alert" },
            { "<script><![CDATA[alert(1)]]></script>", "alert" },
            { """<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>""", "alert" },
            { """<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>""", "alert" },
            { "<g onload=\"alert(1)\" onclick='alert(1)'/>", "alert" },
            { "<style>@import url(https://evil.example/a.css);</style>", "evil" },
            { "<style>rect{fill:url(https://evil.example/a)}</style>", "evil" },
            { "<style>rect{fill:u\\72l(https://evil.example/a)}</style>", "evil" },
            { "<style><![CDATA[rect{background:url('//evil.example/a')}]]></style>", "evil" },
            { "<style>rect{background:image-set('https://evil.example/a' 1x)}</style>", "evil" },
            { "<style>@font-face{font-family:x;src:url(data:font/woff2;base64,AAAA)}</style>", "font-face" },
            { "<rect style=\"fill:url(https://evil.example/a)\"/>", "evil" },
            { "<rect style=\"behavior:url(#default#time2)\"/>", "behavior" },
            { "<rect fill=\"url(https://evil.example/a#b)\"/>", "evil" },
            { "<rect fill=\"url(//evil.example/a#b)\"/>", "evil" },
            { "<rect clip-path=\"url(data:image/svg+xml;base64,AAAA#a)\"/>", "data:" },
            { "<use xlink:href=\"https://evil.example/a.svg#b\"/>", "evil" },
            { "<use href=\"data:image/svg+xml;base64,PHN2Zy8+#a\"/>", "data:" },
            { "<use href=\"javascript:alert(1)\"/>", "javascript" },
            { "<use href=\" java&#x09;script:alert(1)\"/>", "script:" },
            { "<image href=\"https://evil.example/a.png\"/>", "evil" },
            { "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>", "<image" },
            { "<image href=\"data:image/png;base64,AAAA\"/>", "<image" },
            { "<image href=\"data:text/html;base64,AAAA\"/>", "data:" },
            { "<a href=\"javascript:alert(1)\"><rect/></a>", "javascript" },
            { "<a xlink:href=\"https://evil.example\"><text>x</text></a>", "evil" },
            { "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>", "animate" },
            { "<set attributeName=\"onload\" to=\"alert(1)\"/>", "alert" },
            { "<animateTransform onbegin=\"alert(1)\"/>", "alert" },
            { "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></body></foreignObject>", "alert" },
            { "<iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"https://evil.example\"/>", "evil" },
            { "<filter id=\"f\"><feImage href=\"https://evil.example/a\"/></filter>", "evil" },
            { "<metadata><x xmlns=\"urn:x\">Tên người vẽ</x></metadata>", "Tên người vẽ" },
            { "<handler xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\">alert(1)</handler>", "alert" },
            { "<?xml-stylesheet href=\"https://evil.example/a.css\"?>", "evil" },
            { "<!-- <script>alert(1)</script> -->", "alert" },
            { "<g xml:base=\"https://evil.example/\"/>", "evil" },
            { "<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>", "<script" },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Clean_TakesOutWhatActsOrFetches_AndKeepsTheRest(string hostile, string gone)
    {
        var clean = Text(SvgFile.Clean(Bytes($"{Open}{hostile}{Red}</svg>")).Value);

        Assert.DoesNotContain(gone, clean, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<rect id=\"do\" width=\"4\" height=\"4\" fill=\"red\" />", clean, StringComparison.Ordinal);
        XDocument.Parse(clean);
    }

    [Fact]
    public void Clean_KeepsADrawingAsItIs()
    {
        var drawing =
            $"""
            {Open}<title>Bản đồ khu</title><style>.a{"{fill:url(#nen);stroke:#06c}"}</style>
            <defs><linearGradient id="nen"><stop offset="0" stop-color="#fff"/></linearGradient><g id="nha"><path d="M0 0h2v2z"/></g></defs>
            <use xlink:href="#nha" x="1"/><rect class="a" width="1" height="1" clip-path="url(#nen)"/><text x="1" y="2">Đăk Tô</text>
            <image width="4" height="4" href="data:image/png;base64,{Pixel}"/></svg>
            """;

        var clean = XDocument.Parse(Text(SvgFile.Clean(Bytes(drawing)).Value)).Root!;

        var names = clean.DescendantsAndSelf().Select(element => element.Name.LocalName);
        Assert.Equal(["svg", "title", "style", "defs", "linearGradient", "stop", "g", "path", "use", "rect", "text", "image"], names);
        Assert.Equal("#nha", clean.Descendants().Single(element => element.Name.LocalName == "use").Attribute("href")!.Value);
        Assert.Equal("Đăk Tô", clean.Descendants().Single(element => element.Name.LocalName == "text").Value);
        Assert.Equal($"data:image/png;base64,{Pixel}", clean.Descendants().Single(element => element.Name.LocalName == "image").Attribute("href")!.Value);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Clean_OfAnotherEncoding_IsReadAsABrowserReadsIt(string encoding)
    {
        var text = Encoding.GetEncoding(encoding);
        byte[] content = [.. text.GetPreamble(), .. text.GetBytes($"{Open}<script>alert(1)</script>{Red}</svg>")];

        var clean = SvgFile.Clean(content);

        // One that a parser of XML does not read is not kept at all.
        Assert.True(clean.Succeeded ? !Text(clean.Value).Contains("alert", StringComparison.Ordinal) : encoding == "utf-32");
    }

    public static TheoryData<byte[], string> Refused =>
        new()
        {
            { Bytes("""<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>""" + Open + "<text>&b;</text></svg>"), UploadErrors.Damaged },
            { Bytes("""<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>""" + Open + "<text>&x;</text></svg>"), UploadErrors.Damaged },
            { Bytes("""<!DOCTYPE svg [<!ENTITY % x SYSTEM "https://evil.example/a.dtd"> %x;]>""" + Open + "<text>&y;</text></svg>"), UploadErrors.Damaged },
            { Bytes(Open + Red), UploadErrors.Damaged },
            { Bytes(Open + Red + "</svg><script>alert(1)</script>"), UploadErrors.Damaged },
            { [.. Bytes(Open + Red + "</svg>"), .. "PK\u0003\u0004"u8], UploadErrors.Damaged },
            { Bytes(Open + string.Concat(Enumerable.Repeat("<g>", 100)) + string.Concat(Enumerable.Repeat("</g>", 100)) + "</svg>"), UploadErrors.ExpandsTooFar },
            { Bytes(Open + string.Concat(Enumerable.Repeat("<g/>", 20_001)) + "</svg>"), UploadErrors.ExpandsTooFar },
            { Bytes(Open + new string(' ', SvgFile.MaxBytes) + "</svg>"), UploadErrors.TooLarge },
            { Bytes(Open + Laughs("<use href=\"#{0}\"/>") + "</svg>"), UploadErrors.ExpandsTooFar },
            { Bytes(Open + Laughs("<rect fill=\"url(#{0})\"/>") + "</svg>"), UploadErrors.ExpandsTooFar },
            { Bytes(Open + "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g></svg>"), UploadErrors.ExpandsTooFar },
            {
                Bytes(Open + string.Concat(Enumerable.Range(0, 9_000).Select(part => $"<g id=\"r{part}\"><use href=\"#r{part + 1}\"/></g>")) + "</svg>"),
                UploadErrors.ExpandsTooFar
            },
            { Bytes(Open + "<style>rect{fill:url(#m)}</style><pattern id=\"m\"><rect/></pattern></svg>"), UploadErrors.ExpandsTooFar },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Clean_OfWhatCannotBeRead_OrNeverEnds_SaysWhy(byte[] content, string reason) =>
        Assert.Equal(reason, SvgFile.Clean(content) is { Succeeded: false } refused ? refused.Errors[0].Code : "kept");

    [Fact]
    public void Guard_TakesADrawing_AndNothingThatOnlyCallsItselfOne()
    {
        Assert.Equal("SVG", Verdict(Bytes(Open + Red + "</svg>"), "bieu-trung.svg"));
        Assert.Equal("SVG", Verdict(Bytes("\uFEFF<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n" + Open + Red + "</svg>"), "bieu-trung.svg"));
        Assert.Equal(UploadErrors.WrongExtension, Verdict(Bytes(Open + Red + "</svg>"), "anh.png"));
        Assert.Equal(UploadErrors.UnknownKind, Verdict(Gzip(Bytes(Open + Red + "</svg>")), "nen.svgz"));
        Assert.Equal(UploadErrors.UnknownKind, Verdict(Gzip(Bytes(Open + Red + "</svg>")), "nen.svg"));
        Assert.Equal(UploadErrors.UnknownKind, Verdict(Bytes("<html><svg/></html>"), "trang.svg"));
        Assert.Equal(UploadErrors.UnknownKind, Verdict(Bytes("<svg onload=\"alert(1)\"></svg>"), "khong-ten.svg"));
        Assert.Equal(UploadErrors.WrongExtension, Verdict([.. "GIF89a"u8, .. Bytes("/*" + Open + Red + "</svg>")], "lai.svg"));
    }

    [Theory]
    [InlineData("width=\"40\" height=\"30px\"", 40, 30)]
    [InlineData("viewBox=\"0 0 200,100\"", 200, 100)]
    [InlineData("width=\"100%\" height=\"100%\" viewBox=\"0 0 20 10\"", 20, 10)]
    [InlineData("width=\"1e9\" height=\"1e9\"", null, null)]
    public void SizeOf_IsThatOfTheDrawing(string attributes, int? width, int? height)
    {
        using var content = new MemoryStream(Bytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}/>"));

        var size = SvgFile.SizeOf(content);

        Assert.Equal((width, height), (size?.Width, size?.Height));
    }

    [Fact]
    public void Clean_OfDamagedBytes_NeverThrows()
    {
        var random = new Random(20261127);
        var whole = Bytes($"{Open}<style>a{"{}"}</style><image href=\"data:image/png;base64,{Pixel}\"/>{Red}</svg>");
        for (var round = 0; round < 500; round++)
        {
            var content = (byte[])whole.Clone();
            content[random.Next(content.Length)] = (byte)random.Next(256);

            var clean = SvgFile.Clean(content);

            Assert.True(clean.Succeeded || clean.Errors.Count == 1);
        }
    }

    /// <summary>Ten parts, each of which names the one before ten times.</summary>
    private static string Laughs(string naming) =>
        string.Concat(
            Enumerable
                .Range(0, 10)
                .Select(level => $"<pattern id=\"c{level}\">{(level == 0 ? Red : string.Concat(Enumerable.Repeat(string.Format(System.Globalization.CultureInfo.InvariantCulture, naming, $"c{level - 1}"), 10)))}</pattern>")
        );

    private static string Verdict(byte[] content, string name) =>
        new UploadGuard().Inspect(new MemoryStream(content), name) is { Succeeded: true } taken ? taken.Value.Name : new UploadGuard().Inspect(new MemoryStream(content), name).Errors[0].Code;

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(byte[] content) => Encoding.UTF8.GetString(content);
}
