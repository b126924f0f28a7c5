using System.Net;
using System.Net.Http.Headers;
using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Cms.Tests.PropertyEditors;
using KonTumInvest.Content.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Strings;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace KonTumInvest.Cms.Tests.Images;

public sealed class ImageEndpointTests : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kontuminvest-endpoint-");
    private readonly EditorWorkshop _workshop = new();
    private WebApplication _site = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(Media());
        builder.Services.AddSingleton<ImageCache>();
        builder.Services.AddSingleton<ImageResizer>();
        builder.Services.AddSingleton(
            Fake.Of<IPublishedMediaCache>(("GetById", arguments => arguments[0] is Guid key ? _workshop.Published.GetValueOrDefault(key) : null))
        );
        builder.Services.AddSingleton<IMediaCrops, PublishedMediaCrops>();
        builder.Services.Configure<ImageOptions>(options => options.CacheFolder = Path.Combine(_folder.FullName, "cache"));
        _site = builder.Build();
        _site.MapImages();
        await _site.StartAsync();
        _client = _site.GetTestClient();
    }

    [Fact]
    public async Task Get_EveryAddressOfASrcset_AnswersAnImageThatIsKeptForever()
    {
        var sources = new ImageUrls().Srcset(Picture(2000, 1000), ImageRatio.SixteenByNine)!;
        var address = sources.WebPSrcset.Split(", ")[1].Split(' ')[0];

        using var response = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/webp", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
        using var image = TestImages.Decode(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal((480, 270), (image.Width, image.Height));
    }

    [Fact]
    public async Task Get_WhatAnEditorCutByHand_AnswersThatPart()
    {
        // The left half of the picture is red, the right one blue; the crop is taken from the right.
        var picture = Picture(2000, 1000, new ImageCrop { Alias = "wide", Coordinates = new CropCoordinates(0.6m, 0.1m, 0.08m, 0.54m) });
        var sources = new ImageUrls().Srcset(picture, ImageRatio.SixteenByNine)!;
        var address = sources.JpegSrcset.Split(", ")[0].Split(' ')[0];

        using var response = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((640, 360), (sources.Width, sources.Height));
        using var image = TestImages.Decode(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal((320, 180), (image.Width, image.Height));
        Assert.True(image.GetPixel(4, 4).Blue > 200);
        Assert.DoesNotContain("crop-", new ImageUrls().Srcset(picture, ImageRatio.FourByThree)!.JpegSrcset, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ACropThatTheMediaItemDoesNotHave_IsNotFound()
    {
        var picture = Picture(2000, 1000, new ImageCrop { Alias = "wide", Coordinates = new CropCoordinates(0.5m, 0, 0, 0.5m) });
        var good = new ImageUrls().Url(picture, 320, ImageRatio.SixteenByNine)!;
        string[] bad =
        [
            good.Replace("16x9", "4x3", StringComparison.Ordinal),
            good.Replace($"{picture.Key:N}", $"{Guid.NewGuid():N}", StringComparison.Ordinal),
            good.Replace($"/{picture.Version}/", "/0/", StringComparison.Ordinal),
            good.Replace("/320/", "/321/", StringComparison.Ordinal),
            good.Replace($"crop-{picture.Key:N}", "crop-100-0-0-500", StringComparison.Ordinal),
        ];

        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(good)).StatusCode);
        foreach (var address in bad)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(address)).StatusCode);
        }
    }

    [Theory]
    [InlineData(0, 0, 1, 0)]
    [InlineData(0.5, 0, 0.5, 0)]
    [InlineData(-0.1, 0, 0, 0)]
    public void Crop_ThatLeavesNothing_IsNotUsed(double left, double top, double right, double bottom)
    {
        var picture = Picture(2000, 1000, new ImageCrop { Alias = "wide", Coordinates = new((decimal)left, (decimal)top, (decimal)right, (decimal)bottom) });

        Assert.Contains("/16x9/5-5/", new ImageUrls().Url(picture, 320, ImageRatio.SixteenByNine)!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithTheTagOfTheLastAnswer_IsNotModified()
    {
        var address = new ImageUrls().Url(Picture(2000, 1000), 300)!;
        using var first = await _client.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));

        using var second = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/media/img/641/original/5-5/0/a/cổng.jpg.webp")]
    [InlineData("/media/img/640/3x7/5-5/0/a/cổng.jpg.webp")]
    [InlineData("/media/img/640/16x9/5-99/0/a/cổng.jpg.webp")]
    [InlineData("/media/img/640/original/5-5/0/a/cổng.jpg.png")]
    [InlineData("/media/img/640/original/5-5/0/a/missing.jpg.webp")]
    [InlineData("/media/img/640/original/5-5/0/a/%2e%2e/secret.jpg.webp")]
    [InlineData("/media/img/640/original/5-5/0/..%2f..%2fsecret.jpg.webp")]
    [InlineData("/media/img/640/original/5-5/0/a/notes.txt.webp")]
    [InlineData("/media/img/640/original/5-5/0/.webp")]
    public async Task Get_WhatIsNotOffered_IsNotFound(string address)
    {
        using var response = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_BombAmongTheMedia_IsRefused()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "media", "a", "bomb.png"), TestImages.Bomb(60_000, 60_000));

        using var response = await _client.GetAsync("/media/img/640/original/5-5/0/a/bomb.png.webp");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Get_OriginalReplaced_GivesTheNewPicture()
    {
        var address = new ImageUrls().Url(Picture(2000, 1000), 320)!;
        using var before = await _client.GetAsync(address);
        var path = Path.Combine(_folder.FullName, "media", "a", "cổng.jpg");
        await File.WriteAllBytesAsync(path, TestImages.RedAndBlue(500, 500));
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(1));

        using var after = await _client.GetAsync(address);

        using var image = TestImages.Decode(await after.Content.ReadAsByteArrayAsync());
        Assert.Equal((320, 320), (image.Width, image.Height));
    }

    [Fact]
    public void Srcset_OffersNoWidthThatEnlarges()
    {
        var sources = new ImageUrls().Srcset(Picture(1000, 500))!;

        Assert.Equal(["320w", "480w", "640w", "960w"], sources.JpegSrcset.Split(", ").Select(source => source.Split(' ')[1]));
        Assert.Equal((960, 480), (sources.Width, sources.Height));
        Assert.Equal("Cổng", sources.AltText);
        Assert.DoesNotContain("cổng", sources.JpegSrcset, StringComparison.Ordinal);
    }

    [Fact]
    public void Srcset_OfADocument_IsNone()
    {
        var file = _workshop.Publish(Guid.NewGuid(), PublishedItemType.Media, ("umbracoFile", "/media/a/plan.pdf"));

        Assert.Null(new ImageUrls().Srcset(new MediaWithCrops(file, null, [])));
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public void Dispose() => _workshop.Dispose();

    private MediaWithCrops Picture(int width, int height, params ImageCrop[] crops) =>
        new(
            _workshop.Publish(
                Guid.NewGuid(),
                PublishedItemType.Media,
                ("umbracoFile", new StoredImage { Src = "/media/a/cổng.jpg", Crops = crops }),
                ("umbracoWidth", width),
                ("umbracoHeight", height),
                ("altText", "Cổng")
            ),
            null,
            []
        );

    private MediaFileManager Media()
    {
        var root = Path.Combine(_folder.FullName, "media");
        Directory.CreateDirectory(Path.Combine(root, "a"));
        File.WriteAllBytes(Path.Combine(root, "a", "cổng.jpg"), TestImages.RedAndBlue(2000, 1000));
        File.WriteAllText(Path.Combine(root, "a", "notes.txt"), "notes");
        File.WriteAllBytes(Path.Combine(_folder.FullName, "secret.jpg"), TestImages.RedAndBlue(10, 10));
        var hosting = Fake.Of<IHostingEnvironment>(("ToAbsolute", arguments => arguments[0]), ("MapPathWebRoot", arguments => arguments[0]));
        var paths = Fake.Of<IIOHelper>(
            ("ResolveUrl", arguments => arguments[0]),
            ("PathStartsWith", arguments => ((string)arguments[0]!).StartsWith((string)arguments[1]!, StringComparison.Ordinal))
        );
        var files = new PhysicalFileSystem(paths, hosting, NullLogger<PhysicalFileSystem>.Instance, root, "/media");
        return new MediaFileManager(
            files,
            Fake.Of<IMediaPathScheme>(),
            NullLogger<MediaFileManager>.Instance,
            new DefaultShortStringHelper(new DefaultShortStringHelperConfig()),
            new ServiceCollection().BuildServiceProvider(),
            new Lazy<ICoreScopeProvider>(() => Fake.Of<ICoreScopeProvider>())
        );
    }
}
