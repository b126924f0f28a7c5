using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Web.PageCache;

/// <summary>
/// The pages kept in memory. They are found by a count of the changes to published content, read at the beginning of a request: a page
/// that was being made from the old content while a publish came in is kept under the old count, where no later request looks.
/// </summary>
internal sealed class KeptPages(IOptions<PageCacheOptions> options) : IDisposable
{
    private const long BytesPerMegabyte = 1024 * 1024;

    // An entry's own weight: its key and its place in the cache.
    private const long BytesPerEntry = 512;

    // A page may show what depends on the day ("in force since"); it is made anew at least this often.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.Value.MostMegabytes * BytesPerMegabyte });
    private readonly ConcurrentDictionary<PageKey, TaskCompletionSource<KeptPage?>> _making = new();
    private long _generation;

    public long Generation => Interlocked.Read(ref _generation);

    public KeptPage? Find(PageKey key) => _cache.Get<KeptPage>(key);

    /// <summary>The parameters that the page at this address reads; null while that is not known.</summary>
    public IReadOnlyList<string>? ReadsOf(PageKey key) => _cache.Get<IReadOnlyList<string>>(key with { Query = null, Coding = default });

    /// <summary>Keeps a page.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="reads">The parameters it reads; null where it may read any.</param>
    /// <param name="page">The page.</param>
    public void Keep(PageKey key, IReadOnlyList<string>? reads, KeptPage page)
    {
        _cache.Set(key, page, Entry(page.Size));
        if (reads is not null)
        {
            _cache.Set(key with { Query = null, Coding = default }, reads, Entry(0));
        }
    }

    /// <summary>
    /// Says that a page is being made. Whoever asks for the same one meanwhile waits for it, so that a publish does not have the home page
    /// made once for each visitor.
    /// </summary>
    /// <param name="key">The page.</param>
    /// <param name="mine">To be completed by <see cref="Made"/>.</param>
    /// <returns><paramref name="mine"/>, or that of the request that came first.</returns>
    public TaskCompletionSource<KeptPage?> Making(PageKey key, TaskCompletionSource<KeptPage?> mine) => _making.GetOrAdd(key, mine);

    /// <summary>Lets those who waited go on.</summary>
    /// <param name="key">The page.</param>
    /// <param name="mine">What <see cref="Making"/> was called with.</param>
    /// <param name="page">Null where the answer is not for others.</param>
    public void Made(PageKey key, TaskCompletionSource<KeptPage?> mine, KeptPage? page)
    {
        _making.TryRemove(KeyValuePair.Create(key, mine));
        mine.TrySetResult(page);
    }

    /// <summary>Forgets every page; to be called when anything published has changed. The count alone makes the change visible.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _generation);
        _cache.Clear();
    }

    public void Dispose() => _cache.Dispose();

    private static MemoryCacheEntryOptions Entry(long size) => new() { AbsoluteExpirationRelativeToNow = Longest, Size = size + BytesPerEntry };
}
