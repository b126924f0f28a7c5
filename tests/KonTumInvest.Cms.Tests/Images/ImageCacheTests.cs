using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Content.Common;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Cms.Tests.Images;

public sealed class ImageCacheTests : IDisposable
{
    private static readonly CancellationToken Token = CancellationToken.None;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kontuminvest-images-");

    [Fact]
    public async Task Get_ManyAtOnce_MakesTheImageOnce()
    {
        using var cache = Cache();
        var made = 0;
        Result<byte[]> Make()
        {
            Interlocked.Increment(ref made);
            Thread.Sleep(50);
            return new byte[] { 1, 2, 3 };
        }

        var paths = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cache.GetAsync("key", "webp", Make, Token)));

        Assert.Equal(1, made);
        Assert.Single(paths.Select(path => path.Value).Distinct());
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(paths[0].Value, Token));
    }

    [Fact]
    public async Task Get_AfterARefusalOrFailure_TriesAgainAndLeavesNoFile()
    {
        using var cache = Cache();

        var refused = await cache.GetAsync("key", "webp", () => new Error(ErrorKind.Invalid, UploadErrors.Damaged), Token);
        await Assert.ThrowsAsync<IOException>(() => cache.GetAsync("key", "webp", () => throw new IOException("disk"), Token));
        var files = _folder.GetFiles("*", SearchOption.AllDirectories).Length;
        var made = await cache.GetAsync("key", "webp", () => new byte[] { 1 }, Token);

        Assert.False(refused.Succeeded);
        Assert.Equal(0, files);
        Assert.True(made.Succeeded);
    }

    [Fact]
    public async Task Get_BeyondTheLimit_RemovesTheOldest()
    {
        using var cache = Cache(megabytes: 16);
        var start = DateTime.UtcNow.AddHours(-1);
        for (var index = 0; index < 17; index++)
        {
            var path = (await cache.GetAsync($"key {index}", "webp", () => new byte[1024 * 1024], Token)).Value;
            if (File.Exists(path))
            {
                File.SetLastWriteTimeUtc(path, start.AddMinutes(index));
            }
        }

        var left = _folder.GetFiles("*", SearchOption.AllDirectories);

        Assert.InRange(left.Sum(file => file.Length), 1, 16L * 1024 * 1024);
        Assert.True(left.Min(file => file.LastWriteTimeUtc) > start.AddMinutes(2));
    }

    [Fact]
    public async Task Get_CallerGoneAway_StillMakesItForTheOthers()
    {
        using var cache = Cache();
        using var gone = new CancellationTokenSource();
        using var release = new ManualResetEventSlim();
        var first = cache.GetAsync("key", "webp", () => { release.Wait(TimeSpan.FromSeconds(10)); return new byte[] { 1 }; }, gone.Token);
        var second = cache.GetAsync("key", "webp", () => new byte[] { 2 }, Token);

        await gone.CancelAsync();
        release.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal([1], await File.ReadAllBytesAsync((await second).Value, Token));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private ImageCache Cache(int megabytes = 64) =>
        new(
            Options.Create(new ImageOptions { CacheFolder = _folder.FullName, MaxCacheMegabytes = megabytes }),
            new HostingEnvironment { ContentRootPath = _folder.FullName }
        );
}
