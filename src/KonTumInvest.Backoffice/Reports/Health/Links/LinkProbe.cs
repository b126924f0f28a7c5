using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace KonTumInvest.Backoffice.Reports.Health.Links;

/// <summary>Asks an address whether there is a page.</summary>
public sealed class LinkProbe(HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly HttpStatusCode[] HeadNotTaken = [HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotImplemented, HttpStatusCode.Forbidden];

    private readonly ResiliencePipeline<HttpStatusCode?> _patiently = new ResiliencePipelineBuilder<HttpStatusCode?>()
        .AddRetry(
            new RetryStrategyOptions<HttpStatusCode?>
            {
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromSeconds(2),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder<HttpStatusCode?>()
                    .HandleResult(status => status is >= HttpStatusCode.InternalServerError)
                    .Handle<HttpRequestException>()
                    .Handle<TimeoutRejectedException>(),
            }
        )
        .AddTimeout(Patience)
        .Build();

    /// <summary>The client of the site: it follows no more than a few redirects, keeps no cookies, and connects to public addresses only.</summary>
    public static HttpClient CreateClient(PublicAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = (context, cancellation) => addresses.ConnectAsync(context.DnsEndPoint, cancellation),
            MaxAutomaticRedirections = 5,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
        var client = new HttpClient(handler);
        client.DefaultRequestHeaders.UserAgent.ParseAdd("KonTumInvest-LinkCheck/1.0");
        return client;
    }

    /// <returns>The status of the answer, or null where none came.</returns>
    public async Task<HttpStatusCode?> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return await _patiently.ExecuteAsync(async token => await AskOnceAsync(address, token), cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutRejectedException)
        {
            return null;
        }
    }

    /// <summary>Whether an answer means that the page is there. Who asks for a password, or for fewer questions, has one.</summary>
    public static bool IsThere(HttpStatusCode? status) =>
        status
            is (>= HttpStatusCode.OK and < HttpStatusCode.BadRequest)
                or HttpStatusCode.Unauthorized
                or HttpStatusCode.Forbidden
                or HttpStatusCode.TooManyRequests;

    // Only the head of the answer is read.
    private async Task<HttpStatusCode?> AskOnceAsync(Uri address, CancellationToken cancellationToken)
    {
        var head = await StatusAsync(HttpMethod.Head, address, cancellationToken);
        return Array.IndexOf(HeadNotTaken, head) >= 0 ? await StatusAsync(HttpMethod.Get, address, cancellationToken) : head;
    }

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return answer.StatusCode;
    }
}
