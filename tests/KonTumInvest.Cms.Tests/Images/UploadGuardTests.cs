using System.Text;
using KonTumInvest.Cms.Media.Images;
using KonTumInvest.TestSupport.Files;
using SkiaSharp;

namespace KonTumInvest.Cms.Tests.Images;

public sealed class UploadGuardTests
{
    private static readonly byte[] Jpeg = TestImages.RedAndBlue(20, 10);
    private static readonly byte[] Png = TestImages.RedAndBlue(20, 10, SKEncodedImageFormat.Png);
    private static readonly byte[] WebP = TestImages.RedAndBlue(20, 10, SKEncodedImageFormat.Webp);
    private static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static TheoryData<byte[], string, string> Accepted =>
        new()
        {
            { Jpeg, "cổng.JPG", "JPEG" },
            { [.. Jpeg, 0, 0, 0], "padded.jpg", "JPEG" },
            { TestImages.WithOrientation(Jpeg, 6), "phone.jpeg", "JPEG" },
            { Png, "map.png", "PNG" },
            { WebP, "map.webp", "WebP" },
            { Gif, "map.gif", "GIF" },
            { SampleFiles.Pdf(), "quyết định 225.pdf", "PDF" },
            { SampleFiles.Docx(), "hồ sơ.v2.docx", "Word" },
            { SampleFiles.Xlsx(), "giá.xlsx", "Excel" },
        };

    public static TheoryData<byte[], string, string> Refused =>
        new()
        {
            { Jpeg, "a.png", UploadErrors.WrongExtension },
            { Jpeg, "a.pdf", UploadErrors.WrongExtension },
            { Jpeg, "a", UploadErrors.WrongExtension },
            { Jpeg, "a.php.jpg", UploadErrors.DoubleExtension },
            { Jpeg, "a.\u202Egpj.jpg", UploadErrors.BadName },
            { Jpeg, "../a.jpg", UploadErrors.BadName },
            { Jpeg, "a\0.jpg", UploadErrors.BadName },
            { Jpeg, ".jpg", UploadErrors.BadName },
            { [], "a.jpg", UploadErrors.Empty },
            { new byte[UploadLimits.MaxBytes + 1], "a.jpg", UploadErrors.TooLarge },
            { "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "a.png", UploadErrors.WrongExtension },
            { "MZ\u0090"u8.ToArray(), "a.jpg", UploadErrors.UnknownKind },
            { [.. Jpeg, .. SampleFiles.Docx()], "a.jpg", UploadErrors.HiddenContent },
            { [.. Png, .. "<script>alert(1)</script>"u8], "a.png", UploadErrors.HiddenContent },
            { [.. Gif, .. "PK\u0003\u0004"u8], "a.gif", UploadErrors.HiddenContent },
            { [.. WebP, 1, 2, 3], "a.webp", UploadErrors.HiddenContent },
            { Jpeg[..^2], "a.jpg", UploadErrors.Damaged },
            { Png[..40], "a.png", UploadErrors.Damaged },
            { TestImages.Bomb(60_000, 60_000), "a.png", UploadErrors.TooManyPixels },
            { SampleFiles.EncryptedPdf(), "a.pdf", UploadErrors.Encrypted },
            { SampleFiles.Pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "a.pdf", UploadErrors.ActiveContent },
            { SampleFiles.Pdf("/Names << /EmbeddedFile 7 0 R >>"), "a.pdf", UploadErrors.ActiveContent },
            { [.. SampleFiles.Pdf(), .. SampleFiles.Docx()], "a.pdf", UploadErrors.HiddenContent },
            { [.. SampleFiles.Pdf(), .. "\nMZ hidden"u8], "a.pdf", UploadErrors.HiddenContent },
            { SampleFiles.EncryptedDocx(), "a.docx", UploadErrors.Encrypted },
            { SampleFiles.MacroDocx(), "a.docx", UploadErrors.ActiveContent },
            { SampleFiles.Docx(("word/embeddings/oleObject1.bin", [1])), "a.docx", UploadErrors.ActiveContent },
            { SampleFiles.Docx(("../evil.txt", [1])), "a.docx", UploadErrors.Damaged },
            { SampleFiles.Docx(("word/media/zeros.bin", new byte[160 * 1024 * 1024])), "a.docx", UploadErrors.ExpandsTooFar },
            { [.. SampleFiles.Docx(), .. "behind"u8], "a.docx", UploadErrors.HiddenContent },
            { SampleFiles.Xlsx(), "a.docx", UploadErrors.WrongExtension },
        };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Inspect_HonestFile_IsRecognised(byte[] content, string name, string expected)
    {
        using var stream = new MemoryStream(content) { Position = 3 };

        var result = new UploadGuard().Inspect(stream, name);

        Assert.Equal(expected, result.Succeeded ? result.Value.Name : result.Errors[0].Code);
        Assert.Equal(3, stream.Position);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Inspect_MisleadingFile_IsRefusedWithItsReason(byte[] content, string name, string expected)
    {
        var result = new UploadGuard().Inspect(new MemoryStream(content), name);

        Assert.Equal(expected, result.Succeeded ? "accepted" : result.Errors[0].Code);
    }

    [Fact]
    public void Inspect_RandomBytes_NeverThrows()
    {
        var random = new Random(20260101);
        byte[][] starts = [Jpeg, Png, WebP, Gif, SampleFiles.Pdf(), SampleFiles.Docx()];
        string[] names = ["a.jpg", "a.png", "a.webp", "a.gif", "a.pdf", "a.docx"];

        for (var round = 0; round < 600; round++)
        {
            var content = (byte[])starts[round % starts.Length].Clone();
            for (var change = 0; change < 1 + round % 8; change++)
            {
                content[random.Next(content.Length)] = (byte)random.Next(256);
            }

            var result = new UploadGuard().Inspect(new MemoryStream(content[..random.Next(1, content.Length)]), names[round % names.Length]);

            Assert.True(result.Succeeded || result.Errors.Count == 1, Encoding.ASCII.GetString(content, 0, 8));
        }
    }
}
