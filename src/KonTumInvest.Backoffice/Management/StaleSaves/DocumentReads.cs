using Microsoft.Extensions.Caching.Memory;

namespace KonTumInvest.Backoffice.Management.StaleSaves;

/// <summary>
/// Remembers, in this process, which state of a document or media item each session has seen last. The client's update says nothing about the state it
/// began from (docs/adr/0013).
/// </summary>
public sealed class DocumentReads(IMemoryCache cache, TimeProvider clock)
{
    // Longer than any session: a memory that is gone too early lets a stale save through.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Since when reads are remembered.</summary>
    public DateTimeOffset Since { get; } = clock.GetUtcNow();

    public void Remember(string session, Guid document, string state) =>
        cache.Set(new Read(session, document), state, new MemoryCacheEntryOptions { SlidingExpiration = Kept, Size = 1 });

    /// <summary>The state the session saw last; null if it has seen none since <see cref="Since"/>.</summary>
    public string? LastOf(string session, Guid document) => cache.Get<string>(new Read(session, document));

    private sealed record Read(string Session, Guid Document);
}
