using System.Net;
using KonTumInvest.Benchmarks.Sites;

namespace KonTumInvest.Benchmarks.Pages;

/// <summary>Asks one site for pages as browsers do, over a few connections kept open, and says what an answer cost its server.</summary>
internal sealed class PageReader(MeasuredSite site, string acceptEncoding) : IDisposable
{
    private const int Connections = 4;

    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false })
    {
        BaseAddress = site.Address,
        DefaultRequestHeaders = { { "Accept-Encoding", acceptEncoding } },
    };

    /// <summary>The body as it came over the line, still compressed.</summary>
    public Task<byte[]> BodyAsync(string page) => _client.GetByteArrayAsync(new Uri(page, UriKind.Relative));

    /// <summary>Asks so many times.</summary>
    /// <param name="requests">How often.</param>
    /// <param name="page">The address.</param>
    /// <returns>The server's processor time per request.</returns>
    public async Task<TimeSpan> CostAsync(int requests, string page)
    {
        var address = new Uri(page, UriKind.Relative);
        var next = 0;
        var before = site.ProcessorTime;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => AskAsync()));
        return (site.ProcessorTime - before) / requests;

        async Task AskAsync()
        {
            while (Interlocked.Increment(ref next) <= requests)
            {
                using var answer = await _client.GetAsync(address);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{page} answered {answer.StatusCode}.");
                }
            }
        }
    }

    public void Dispose() => _client.Dispose();
}
