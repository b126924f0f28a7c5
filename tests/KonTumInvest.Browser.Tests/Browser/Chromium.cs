using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Browser;

/// <summary>The machine's own Chromium, driven without a window. Playwright's browsers are not downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not started.");

    public async Task InitializeAsync()
    {
        var path =
            Environment.GetEnvironmentVariable("CHROMIUM")
            ?? Array.Find(Candidates, File.Exists)
            ?? throw new InvalidOperationException("Chromium was not found. Install it (Debian: apt-get install chromium) or name it in the variable CHROMIUM.");
        // A busy machine draws late; a test that fails waits that long once.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = path,
                // The map is drawn by software; everything else without the detour over a graphics card that is software as well, which Debian
                // asks for. No sandbox, since builds run as root in containers.
                Args = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-gpu-rasterization", "--disable-gpu-compositing", "--disable-quic", "--no-first-run"],
            });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
