using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Pages;

/// <summary>The real site with its starter content, on a free port of this machine, and a browser. One for the assembly.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private readonly Chromium _chromium = new();
    private TestDatabase? _database;
    private SiteHost? _host;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        _host = SiteHost.Start(new SiteHostOptions { Database = _database, OnLoopbackPort = true });
        await _chromium.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>A page in a browser profile of its own.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await _chromium.Browser.NewContextAsync(
            new()
            {
                BaseURL = _host!.ClientOptions.BaseAddress.ToString(),
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
            });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }
}
