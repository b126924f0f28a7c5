using System.Collections.Concurrent;
using KonTumInvest.Leads;
using Microsoft.Extensions.Options;

namespace KonTumInvest.LeadDesk.Rest.Access;

/// <summary>
/// Counts the requests of each program on this server, minute by minute. By the clock of the product, which the limiters of the framework do not ask, so
/// that a test can tell when a program is let in again.
/// </summary>
internal sealed class RateLimit(IOptions<LeadsOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, Window> _windows = new();

    /// <summary>Counts a request.</summary>
    /// <returns>Null where the program is let in, else how long it is to wait.</returns>
    public TimeSpan? Take(Guid client)
    {
        var window = _windows.GetOrAdd(client, _ => new Window());
        lock (window)
        {
            var now = time.GetUtcNow();
            if (now - window.Begin >= Span)
            {
                (window.Begin, window.Count) = (now, 0);
            }

            if (window.Count >= options.Value.ApiRequestsPerMinute)
            {
                return window.Begin + Span - now;
            }

            window.Count++;
            return null;
        }
    }

    private sealed class Window
    {
        public DateTimeOffset Begin { get; set; }

        public int Count { get; set; }
    }
}
