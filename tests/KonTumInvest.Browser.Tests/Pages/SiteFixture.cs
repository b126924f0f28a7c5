using System.Collections.Concurrent;
using System.Net;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Cms.Publishing;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Hosting;
using KonTumInvest.TestSupport.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Pages;

/// <summary>The real site with its starter content on a free port of this machine, a mail server for it, and a browser. One for the assembly.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private const string StaffEmail = "administrator@kontuminvest.example";
    private const string StaffPassword = "pomelo-harvest-under-lantern";

    private readonly Chromium _chromium = new();
    private TestDatabase? _database;
    private SiteHost? _host;
    private readonly ConcurrentBag<IBrowserContext> _open = [];
    private IBrowserContext? _reader;
    private HttpClient? _visitor;
    private string? _signedIn;

    /// <summary>The site's clock; browsers keep the machine's.</summary>
    public MovableClock Clock { get; } = new();

    public LoopbackSmtpServer Mail { get; } = new();

    private string Address => _host!.ClientOptions.BaseAddress.ToString();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var settings = new Dictionary<string, string?>(Mail.Settings)
        {
            // A test fills the form in faster than any person.
            ["Enquiries:MinSecondsToFill"] = "0",
            ["Backoffice:FirstAdministrator:Email"] = StaffEmail,
            ["Backoffice:FirstAdministrator:Password"] = StaffPassword,
        };
        _host = SiteHost.Start(
            new SiteHostOptions
            {
                Database = _database,
                OnLoopbackPort = true,
                Settings = settings,
                Replace = services =>
                {
                    services.AddSingleton<TimeProvider>(Clock);
                    services.AddControllers().PartManager.ApplicationParts.Add(new FaultyController.Part());
                },
            }
        );
        _visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Address) };
        await _chromium.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _visitor?.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        await Mail.DisposeAsync();
    }

    /// <summary>A service of the running site.</summary>
    public T Service<T>()
        where T : notnull => _host!.Service<T>();

    /// <summary>Adds an account of staff with the administrator's password, in some groups.</summary>
    public async Task<StaffAccount> AddAccountAsync(params string[] groups)
    {
        await using var scope = _host!.Services.CreateAsyncScope();
        var asked = new NewStaffAccount($"{Guid.NewGuid():N}@kontuminvest.example", "Tài khoản thử", "vi", groups);
        var (account, error) = await scope.ServiceProvider.GetRequiredService<StaffRegister>().AddAsync(asked, StaffPassword, CancellationToken.None);
        return account ?? throw new InvalidOperationException($"The account was not made: {error}.");
    }

    /// <summary>Puts the site's clock forward and has plans that are due carried out.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        Clock.Advance(by);
        await Service<PlannedPublishing>().RunOnceAsync(CancellationToken.None);
    }

    /// <summary>What a visitor without script or cookies is answered.</summary>
    /// <returns>The status, where it leads if it redirects, and the text.</returns>
    public async Task<(HttpStatusCode Status, string? Location, string Text)> VisitAsync(string path)
    {
        using var answer = await _visitor!.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, answer.Headers.Location?.OriginalString, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>A page in a browser profile of its own.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var page = await (await NewProfileAsync(width, scheme, script)).NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>A page of one profile that lasts, so that styles and typefaces are fetched once; and what goes wrong while it is used.</summary>
    public async Task<(IPage Page, PageFaults Faults)> WatchAsync(string path, int width, ColorScheme scheme)
    {
        _reader ??= await NewContextAsync(width, scheme, script: true);
        var page = await _reader.NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var faults = new PageFaults(page, new Uri(Address));
        await page.GotoAsync(path);
        return (page, faults);
    }

    /// <summary>
    /// A page in a browser profile of its own in which the administrator has signed in, on the way to an address of the back office. The form
    /// is filled in once and again when the session has ended: so many sign-ins from one address within minutes are refused.
    /// </summary>
    public async Task<(IPage Page, PageFaults Faults)> SignInAsync(string path, int width = 1440)
    {
        var context = await NewProfileAsync(width, ColorScheme.Light, script: true, _signedIn);
        var page = await context.NewPageAsync();
        var faults = new PageFaults(page, new Uri(Address));
        await page.GotoAsync(path);
        if (page.Url.Contains("/umbraco/login", StringComparison.Ordinal))
        {
            await FillInSignInAsync(page);
            await page.WaitForURLAsync(url => !url.Contains("/umbraco/login", StringComparison.Ordinal));
            _signedIn = await context.StorageStateAsync();
        }

        return (page, faults);
    }

    /// <summary>Fills in the sign-in page, for the administrator or somebody else, and sends it.</summary>
    public static async Task FillInSignInAsync(IPage page, string email = StaffEmail)
    {
        await page.FillAsync("input[name='Form.Email']", email);
        await page.FillAsync("input[name='Form.Password']", StaffPassword);
        await page.ClickAsync("main form button");
    }

    /// <summary>
    /// Closes the browser profiles and the pages opened since the last call; pages of the back office would go on asking the site.
    /// </summary>
    public async Task CloseAsync()
    {
        while (_open.TryTake(out var context))
        {
            await context.CloseAsync();
        }

        foreach (var page in _reader?.Pages.ToList() ?? [])
        {
            await page.CloseAsync();
        }
    }

    private async Task<IBrowserContext> NewProfileAsync(int width, ColorScheme scheme, bool script, string? state = null)
    {
        var context = await NewContextAsync(width, scheme, script, state);
        _open.Add(context);
        return context;
    }

    private async Task<IBrowserContext> NewContextAsync(int width, ColorScheme scheme, bool script, string? state = null) =>
        await _chromium.Browser.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
                StorageState = state,
            });
}
