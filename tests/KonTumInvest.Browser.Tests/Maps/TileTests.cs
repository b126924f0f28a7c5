using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.Playwright;
using SkiaSharp;

namespace KonTumInvest.Browser.Tests.Maps;

/// <summary>A site whose operator has set tiles for its maps; a process of its own, because settings hold from the start.</summary>
public sealed class TileTests(TileTests.Parts parts) : IClassFixture<TileTests.Parts>
{
    private const string Attribution = "© Bản đồ thử";

    [Theory]
    [InlineData(TileServer.Tiles)]
    [InlineData(TileServer.Archive)]
    public async Task Map_WithTiles_DrawsThemUnderThePlacesAndCreditsThem(string tiles)
    {
        await using var site = await SiteProcess.StartAsync(
            parts.Database,
            new Dictionary<string, string?> { ["Map:TileUrl"] = parts.Tiles.Address + tiles, ["Map:TileAttribution"] = Attribution });
        await using var context = await parts.Chromium.Browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var faults = new PageFaults(page, site.Address, new Uri(parts.Tiles.Address));

        await page.GotoAsync("/vi/khu-va-cum-cong-nghiep/");
        await page.Locator("[data-map]").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator(".map-marker:not([hidden])").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".maplibregl-ctrl-attrib")).ToContainTextAsync(Attribution);

        await DrawnAsync(page.Locator("[data-map-canvas]"));
        Assert.Empty(faults.All);
        Assert.Contains(parts.Tiles.Asked, path => Path.GetExtension(path) == Path.GetExtension(tiles));
    }

    // Markers, borders and names lie over the ground, which is most of the map.
    private static async Task DrawnAsync(ILocator canvas)
    {
        // Without a graphics card the map is drawn by the processor, which the other tests want, too.
        var patience = DateTime.UtcNow + TimeSpan.FromSeconds(120);
        double share;
        do
        {
            using var picture = SKBitmap.Decode(await canvas.ScreenshotAsync());
            share = picture.Pixels.Count(pixel => pixel == TileServer.Colour) / (double)picture.Pixels.Length;
        } while (share < 0.5 && DateTime.UtcNow < patience);

        Assert.InRange(share, 0.5, 1);
    }

    public sealed class Parts : IAsyncLifetime
    {
        private TestDatabase? _database;

        public TestDatabase Database => _database!;

        public Chromium Chromium { get; } = new();

        public TileServer Tiles { get; } = new();

        public async Task InitializeAsync()
        {
            _database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
            await Tiles.StartAsync();
            await Chromium.InitializeAsync();
        }

        public async Task DisposeAsync()
        {
            await Chromium.DisposeAsync();
            await Tiles.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
