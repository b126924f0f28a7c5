using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Content.Media;
using SkiaSharp;

namespace KonTumInvest.Cms.Tests.Images;

public sealed class ImageResizerTests
{
    private readonly ImageResizer _resizer = new();

    [Theory]
    [InlineData(ImageFormat.WebP, SKEncodedImageFormat.Webp)]
    [InlineData(ImageFormat.Jpeg, SKEncodedImageFormat.Jpeg)]
    public void Resize_LargeOriginal_IsScaledDownInTheAskedFormat(ImageFormat format, SKEncodedImageFormat expected)
    {
        var made = Make(TestImages.RedAndBlue(2000, 1000), Variant(640, format: format));

        using var codec = SKCodec.Create(SKData.CreateCopy(made));
        Assert.Equal(expected, codec.EncodedFormat);
        Assert.Equal((640, 320), (codec.Info.Width, codec.Info.Height));
    }

    [Fact]
    public void Resize_SmallOriginal_IsNotEnlarged()
    {
        using var made = TestImages.Decode(Make(TestImages.RedAndBlue(100, 50), Variant(640)));

        Assert.Equal((100, 50), (made.Width, made.Height));
    }

    [Theory]
    [InlineData(0.0, true, false)]
    [InlineData(1.0, false, true)]
    [InlineData(0.5, true, true)]
    public void Resize_ToSquare_KeepsTheFocalPoint(double left, bool red, bool blue)
    {
        var variant = ImageVariant.Around(new FocalPoint((decimal)left, 0.5m), 320, ImageRatio.Square, ImageFormat.Jpeg);

        using var made = TestImages.Decode(Make(TestImages.RedAndBlue(1600, 800), variant));

        Assert.Equal((320, 320), (made.Width, made.Height));
        Assert.Equal(red, IsRed(made.GetPixel(10, 160)));
        Assert.Equal(blue, IsBlue(made.GetPixel(310, 160)));
    }

    [Theory]
    [InlineData(1, 600, 300, 10, 150)]
    [InlineData(2, 600, 300, 590, 150)]
    [InlineData(3, 600, 300, 590, 150)]
    [InlineData(4, 600, 300, 10, 150)]
    [InlineData(5, 300, 600, 150, 10)]
    [InlineData(6, 300, 600, 150, 10)]
    [InlineData(7, 300, 600, 150, 590)]
    [InlineData(8, 300, 600, 150, 590)]
    public void Resize_TurnedByTheCamera_IsUprightAndWithoutMetadata(byte orientation, int width, int height, int redX, int redY)
    {
        var original = TestImages.WithOrientation(TestImages.RedAndBlue(600, 300), orientation);

        var bytes = Make(original, Variant(640));

        using var made = TestImages.Decode(bytes);
        Assert.Equal((width, height), (made.Width, made.Height));
        Assert.True(IsRed(made.GetPixel(redX, redY)), $"{made.GetPixel(redX, redY)}");
        Assert.True(bytes.AsSpan().IndexOf("Exif"u8) < 0);
        Assert.Equal(width, new ImageDimensions().GetDimensions(new MemoryStream(original))!.Value.Width);
    }

    [Fact]
    public void Resize_BombHeader_IsRefusedBeforeDecoding()
    {
        var result = _resizer.Resize(new MemoryStream(TestImages.Bomb(60_000, 60_000)), Variant(640));

        Assert.Equal(UploadErrors.TooManyPixels, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void Resize_NoImage_IsRefused()
    {
        var result = _resizer.Resize(new MemoryStream("<html>"u8.ToArray()), Variant(640));

        Assert.Equal(UploadErrors.Damaged, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void Resize_TransparentToJpeg_GetsAWhiteGround()
    {
        using var surface = SKSurface.Create(new SKImageInfo(40, 40));
        surface.Canvas.Clear(SKColors.Transparent);
        using var image = surface.Snapshot();

        using var made = TestImages.Decode(Make(image.Encode(SKEncodedImageFormat.Png, 100).ToArray(), Variant(320)));

        Assert.Equal(SKColors.White, made.GetPixel(20, 20));
    }

    [Theory]
    [InlineData("640", "16x9", "5-3", "webp", true)]
    [InlineData("641", "16x9", "5-3", "webp", false)]
    [InlineData("0640", "16x9", "5-3", "webp", false)]
    [InlineData("640", "17x9", "5-3", "webp", false)]
    [InlineData("640", "16x9", "5-11", "webp", false)]
    [InlineData("640", "16x9", "05-3", "webp", false)]
    [InlineData("640", "original", "5-3", "webp", false)]
    [InlineData("640", "original", "5-5", "jpg", true)]
    [InlineData("640", "original", "5-5", "png", false)]
    public void TryParse_OnlyWhatIsOffered_IsAccepted(string width, string ratio, string focus, string extension, bool expected)
    {
        Assert.Equal(expected, ImageVariant.TryParse(width, ratio, focus, extension) is not null);
    }

    private static ImageVariant Variant(int width, ImageRatio ratio = ImageRatio.Original, ImageFormat format = ImageFormat.Jpeg) =>
        ImageVariant.Around(FocalPoint.Centre, width, ratio, format);

    private static bool IsRed(SKColor colour) => colour is { Red: > 200, Blue: < 60 };

    private static bool IsBlue(SKColor colour) => colour is { Blue: > 200, Red: < 60 };

    private byte[] Make(byte[] original, ImageVariant variant) => _resizer.Resize(new MemoryStream(original), variant).Value;
}
