using KonTumInvest.Browser.Tests.Browser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Gallery;

/// <summary>The gallery on a free port of this machine, and a browser.</summary>
public sealed class GalleryFixture : IAsyncLifetime
{
    private readonly Chromium _chromium = new();
    private readonly WebApplication _app = GalleryHost.Build(Repository.WebRoot, "http://127.0.0.1:0");

    public string Address => _app.Urls.First();

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        await _chromium.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _app.DisposeAsync();
    }

    /// <summary>A page in a browser profile of its own.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await _chromium.Browser.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
            });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }
}
