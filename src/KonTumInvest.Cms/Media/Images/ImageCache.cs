using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using KonTumInvest.Content.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>
/// Made images on disk. Each is made once even when many ask at the same time, appears whole or not at all, and the oldest go when the
/// folder grows beyond its limit.
/// </summary>
public sealed class ImageCache : IDisposable
{
    // Below the limit by this much after a sweep, so that not every new image sweeps again.
    private const double SweepTo = 0.8;

    private readonly string _root;
    private readonly long _limit;
    private readonly SemaphoreSlim _makers;
    private readonly Lock _sweeping = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<Result<string>>>> _inFlight = new();
    private long _size = -1;

    public ImageCache(IOptions<ImageOptions> options, IHostEnvironment environment)
    {
        _root = Path.GetFullPath(options.Value.CacheFolder, environment.ContentRootPath);
        _limit = options.Value.MaxCacheMegabytes * 1024L * 1024L;
        _makers = new SemaphoreSlim(options.Value.MaxConcurrency);
    }

    /// <summary>The file for the key, made if it is not there.</summary>
    /// <param name="key">Everything the content depends on.</param>
    /// <param name="extension">Of the file, without dot.</param>
    /// <param name="make">Makes the content; runs at most once at a time per key.</param>
    /// <param name="cancellationToken">Ends the wait of this caller; the image is still made for the others.</param>
    /// <returns>The full path, or why it could not be made.</returns>
    public async Task<Result<string>> GetAsync(string key, string extension, Func<Result<byte[]>> make, CancellationToken cancellationToken)
    {
        var path = PathOf(key, extension);
        if (File.Exists(path))
        {
            return path;
        }

        var work = _inFlight.GetOrAdd(path, _ => new Lazy<Task<Result<string>>>(() => MakeAsync(path, make)));
        return await work.Value.WaitAsync(cancellationToken);
    }

    /// <summary>Removes the oldest files until the folder is well below its limit. Runs by itself; public for maintenance.</summary>
    public void Sweep()
    {
        lock (_sweeping)
        {
            Directory.CreateDirectory(_root);
            var files = new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.LastWriteTimeUtc).ToList();
            var size = files.Sum(file => file.Length);
            if (size > _limit)
            {
                foreach (var file in files.TakeWhile(_ => size > _limit * SweepTo))
                {
                    size -= file.Length;
                    file.Delete();
                }
            }

            Interlocked.Exchange(ref _size, size);
        }
    }

    public void Dispose() => _makers.Dispose();

    private async Task<Result<string>> MakeAsync(string path, Func<Result<byte[]>> make)
    {
        await _makers.WaitAsync();
        try
        {
            if (File.Exists(path))
            {
                return path;
            }

            var made = await Task.Run(make);
            if (!made.TryGetValue(out var content))
            {
                return Result<string>.Refused(made.Errors);
            }

            Write(path, content);
            return path;
        }
        finally
        {
            _makers.Release();
            _inFlight.TryRemove(path, out _);
        }
    }

    private void Write(string path, byte[] content)
    {
        if (Interlocked.Read(ref _size) < 0)
        {
            Sweep();
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        File.WriteAllBytes(unfinished, content);
        File.Move(unfinished, path, overwrite: true);
        if (Interlocked.Add(ref _size, content.Length) > _limit)
        {
            Sweep();
        }
    }

    private string PathOf(string key, string extension)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return Path.Combine(_root, hash[..2], $"{hash[2..]}.{extension}");
    }
}
