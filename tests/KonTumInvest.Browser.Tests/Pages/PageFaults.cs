using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Pages;

/// <summary>Errors on the console, requests that were refused, and requests to any other host than the site's and those that are expected.</summary>
public sealed class PageFaults
{
    private readonly ConcurrentQueue<string> _faults = new();

    public PageFaults(IPage page, Uri site, params IEnumerable<Uri> others)
    {
        var expected = others.Append(site).Select(address => address.Authority).ToHashSet();
        page.PageError += (_, error) => _faults.Enqueue(error);
        page.Console += (_, message) =>
        {
            // A browser reports a page that answers 404 or 500 as an error; tests of those pages expect the status.
            if (message.Type == "error" && !message.Location.StartsWith(page.Url, StringComparison.Ordinal))
            {
                _faults.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            {
                _faults.Enqueue($"{response.Status} for {response.Request.Method} {response.Url}");
            }
        };
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is not ("data" or "blob") && !expected.Contains(address.Authority))
            {
                _faults.Enqueue($"asked {request.Url}");
            }
        };
    }

    public IReadOnlyList<string> All => [.. _faults];

    public void AssertNone() => Assert.True(_faults.IsEmpty, string.Join('\n', _faults));
}
