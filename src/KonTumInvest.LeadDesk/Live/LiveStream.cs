using System.Text.Json;
using KonTumInvest.Backoffice.Access;
using KonTumInvest.Leads.Live;
using KonTumInvest.Leads.Officers;
using Microsoft.Extensions.Hosting;

namespace KonTumInvest.LeadDesk.Live;

/// <summary>
/// One open page, told of news as server-sent events (HTML Living Standard, 9.2) for as long as its account may hear them. Every few seconds
/// session and rights are asked anew. Events: <c>hello</c> and <c>present</c> name the colleagues who have the lead open, <c>lead</c>,
/// <c>party</c>, <c>triage</c> and <c>leads</c> say that something changed, and <c>end</c> why nothing more comes.
/// </summary>
public sealed class LiveStream(
    LiveFeed feed,
    LiveStreams streams,
    LiveRights rights,
    PresenceBook presence,
    DeskActors actors,
    ISessionWatch sessions,
    IHostApplicationLifetime host,
    TimeProvider time
)
{
    // Well within the lease, and often enough for what stands between to keep the line open.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Runs until the page, the session or the right is gone.</summary>
    /// <param name="http">The request; the answer has not begun.</param>
    /// <param name="account">Who looks.</param>
    /// <param name="page">What is open, which the account sees.</param>
    public async Task RunAsync(HttpContext http, Guid account, LivePage page)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(page);
        using var place = streams.Enter(account, out var replaced);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, replaced, host.ApplicationStopping);
        using var news = feed.Subscribe();
        var id = Guid.CreateVersion7(time.GetUtcNow());
        Begin(http.Response);
        try
        {
            var reason = await TellAsync(http, news, id, account, page, ending.Token);
            await SendAsync(http.Response, "end", new { reason }, http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            if (!http.RequestAborted.IsCancellationRequested)
            {
                await SendAsync(http.Response, "end", new { reason = replaced.IsCancellationRequested ? "replaced" : "restart" }, CancellationToken.None);
            }
        }
        finally
        {
            if (page.Lead is not null)
            {
                await presence.LeaveAsync(id, CancellationToken.None);
            }
        }
    }

    // Why it ended.
    private async Task<string> TellAsync(HttpContext http, LiveSubscription news, Guid id, Guid account, LivePage page, CancellationToken cancellationToken)
    {
        var response = http.Response;
        var kept = DateTimeOffset.MinValue;
        IReadOnlyList<PresentPerson>? people = null;
        while (true)
        {
            if (!await sessions.IsOpenAsync(http.User, cancellationToken) || await actors.FindAsync(account, cancellationToken) is not { } actor)
            {
                return "signed-out";
            }

            if (!await page.IsSeenAsync(rights, actor, cancellationToken))
            {
                return "gone";
            }

            if (page.Lead is { } opened && time.GetUtcNow() - kept >= Beat)
            {
                await presence.KeepAsync(id, opened, account, page.Writing, cancellationToken);
                kept = time.GetUtcNow();
            }

            if (people is null)
            {
                people = page.Lead is { } begun ? await presence.OthersAsync(begun, account, cancellationToken) : [];
                await SendAsync(response, "hello", new { people }, cancellationToken);
            }

            if (await news.NextAsync(Beat, cancellationToken) is not { } found)
            {
                await response.WriteAsync(":\n\n", cancellationToken);
                await response.Body.FlushAsync(cancellationToken);
                continue;
            }

            people = await PassOnAsync(response, found, account, page, people, cancellationToken);
        }
    }

    // Who is there now, as far as it was told.
    private async Task<IReadOnlyList<PresentPerson>> PassOnAsync(
        HttpResponse response,
        LiveNews news,
        Guid account,
        LivePage page,
        IReadOnlyList<PresentPerson> told,
        CancellationToken cancellationToken
    )
    {
        if (await actors.FindAsync(account, cancellationToken) is not { } actor)
        {
            return told;
        }

        var name = await page.EventOfAsync(news, rights, actor, cancellationToken);
        var visited = page.Lead is { } lead && news.Visited.Contains(lead);

        // What changed may be that the reader no longer sees it.
        if ((name is null && !visited) || !await page.IsSeenAsync(rights, actor, cancellationToken))
        {
            return told;
        }

        if (name is not null)
        {
            await SendAsync(response, name, new { }, cancellationToken);
        }

        if (page.Lead is not { } opened || !visited)
        {
            return told;
        }

        var people = await presence.OthersAsync(opened, account, cancellationToken);
        if (!people.SequenceEqual(told))
        {
            await SendAsync(response, "present", new { people }, cancellationToken);
        }

        return people;
    }

    private static void Begin(HttpResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        // A proxy in front that gathers answers would hold the news back.
        response.Headers["X-Accel-Buffering"] = "no";
    }

    private static async Task SendAsync(HttpResponse response, string name, object data, CancellationToken cancellationToken)
    {
        await response.WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(data, Json)}\n\n", cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
