using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>What it costs to open a document in the editor client, by its address (docs/performance.md).</summary>
public sealed class EditorWeightTests(SiteFixture site, ITestOutputHelper output) : SiteTest(site)
{
    private const string Park = "Khu công nghiệp Hòa Bình (giai đoạn 1)";
    private const int MostRequestsCold = 150;
    private const int MostRequestsWarm = 30;
    private const long MostBytesCold = 1_400_000;

    [Fact]
    public async Task OpeningADocument_StaysWithinItsRequestsAndBytes()
    {
        var (signedIn, _) = await Site.SignInAsync("/umbraco/account");
        var address = await signedIn.AddressOfAsync(Park);

        var cold = await OpenAsync(signedIn.Context, address);
        var warm = await OpenAsync(signedIn.Context, address);

        output.WriteLine($"cold: {cold}");
        output.WriteLine($"warm: {warm}");
        Assert.InRange(cold.Requests, 1, MostRequestsCold);
        Assert.InRange(cold.Bytes, 1, MostBytesCold);
        Assert.InRange(warm.Requests, 1, MostRequestsWarm);
    }

    /// <summary>Opens the document on a new page and counts what goes over the network until nothing does any more.</summary>
    private static async Task<Weight> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        var network = await context.NewCDPSessionAsync(page);
        var cached = new ConcurrentDictionary<string, bool>();
        var bytes = new ConcurrentDictionary<string, long>();
        network.Event("Network.requestServedFromCache").OnEvent += (_, sent) => cached[Id(sent)] = true;
        network.Event("Network.responseReceived").OnEvent += (_, sent) =>
        {
            if (sent!.Value.GetProperty("response").TryGetProperty("fromDiskCache", out var fromDisk) && fromDisk.GetBoolean())
            {
                cached[Id(sent)] = true;
            }
        };
        network.Event("Network.loadingFinished").OnEvent += (_, sent) => bytes[Id(sent)] = sent!.Value.GetProperty("encodedDataLength").GetInt64();
        await network.SendAsync("Network.enable");

        var clock = Stopwatch.StartNew();
        await page.GotoAsync(address);
        await page.Locator("umb-property-editor-ui-text-box input, umb-input-document").First.WaitForAsync();
        var untilEditable = clock.Elapsed;
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.CloseAsync();

        var fetched = bytes.Where(one => !cached.ContainsKey(one.Key)).ToList();
        return new Weight(fetched.Count, fetched.Sum(one => one.Value), untilEditable);
    }

    private static string Id(JsonElement? sent) => sent!.Value.GetProperty("requestId").GetString()!;

    private sealed record Weight(int Requests, long Bytes, TimeSpan UntilEditable);
}
