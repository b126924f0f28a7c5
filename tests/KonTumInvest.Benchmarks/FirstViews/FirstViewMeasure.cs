using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KonTumInvest.Benchmarks.Sites;
using static KonTumInvest.Benchmarks.Report;

namespace KonTumInvest.Benchmarks.FirstViews;

/// <summary>
/// How many bytes of script and style a browser fetches that sees the site for the first time, on the profile of a park, before its map
/// comes into view: what the page's markup names, and what those files import at once, as served with Brotli.
/// </summary>
internal static partial class FirstViewMeasure
{
    private const int MostBytes = 100_000;

    public static async Task RunAsync()
    {
        using var folder = new SiteFolder();
        await using var site = await MeasuredSite.StartAsync(folder, ParkPage.Path);
        using var client = new HttpClient { BaseAddress = site.Address };
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(ParkPage.Path, UriKind.Relative)));
        var wanted = new Queue<string>(Named(page));
        var sizes = new Dictionary<string, int>();
        while (wanted.TryDequeue(out var address))
        {
            if (sizes.ContainsKey(address))
            {
                continue;
            }

            sizes[address] = await SizeAsync(client, address);
            Print($"{address}: {sizes[address]:N0} bytes");
            foreach (var import in Imports(await client.GetStringAsync(new Uri(address, UriKind.Relative))))
            {
                wanted.Enqueue(new Uri(new Uri(site.Address, address), import).AbsolutePath);
            }
        }

        Print($"script and style together: {sizes.Values.Sum():N0} bytes");
        Goal($"at most {MostBytes:N0} bytes", sizes.Values.Sum() <= MostBytes);
    }

    private static IEnumerable<string> Named(IParentNode page) =>
        page.QuerySelectorAll("script[src], link[rel=stylesheet], link[rel=modulepreload]")
            .Select(element => (element.GetAttribute("src") ?? element.GetAttribute("href"))!);

    // Imports that are written as statements are fetched at once; a call of import() is not, the map's among them.
    private static IEnumerable<string> Imports(string text) => Statement().Matches(text).Select(match => match.Groups["address"].Value);

    private static async Task<int> SizeAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Headers = { { "Accept-Encoding", "br" } } };
        using var answer = await client.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
    }

    [GeneratedRegex("""(?:\bimport|\bfrom|@import)\s*["'](?<address>[^"']+)["']""")]
    private static partial Regex Statement();
}
