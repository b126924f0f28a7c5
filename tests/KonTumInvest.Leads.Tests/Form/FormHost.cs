using System.Collections.Concurrent;
using System.Globalization;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Units;
using KonTumInvest.Data;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Forms;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Features.Enquiries;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Leads.Tests.Form;

/// <summary>
/// The enquiry form on a real server and a real database, at <c>/vi/enquiry</c> and <c>/en/enquiry</c>. Only the published content around
/// it is stood in for: the page itself, what can be asked about, and the privacy notice.
/// </summary>
public sealed class FormHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;
    private readonly TestDatabase? _ownDatabase;

    private FormHost(WebApplication app, DirectoryInfo folder, TestDatabase? ownDatabase) =>
        (_app, _folder, _ownDatabase) = (app, folder, ownDatabase);

    public FakeTimeProvider Time { get; private init; } = null!;

    public TestSubjects Subjects { get; private init; } = null!;

    /// <summary>Everything logged, formatted.</summary>
    public ConcurrentQueue<string> Log { get; private init; } = null!;

    public string Folder => _folder.FullName;

    public IServiceProvider Services => _app.Services;

    public static async Task<FormHost> StartAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? replace = null
    ) => await StartAsync(await LeadsHost.MigratedAsync(provider), ownsDatabase: true, settings, replace);

    /// <summary>On a database that belongs to the test, as it is.</summary>
    public static Task<FormHost> StartOnAsync(TestDatabase database, IReadOnlyDictionary<string, string?> settings) =>
        StartAsync(database, ownsDatabase: false, settings, replace: null);

    public HttpClient Client() =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.Single()), Timeout = TimeSpan.FromSeconds(100) };

    /// <summary>Opens the form as a browser does, and lets the time pass that a person needs.</summary>
    public async Task<BrowserForm> OpenAsync(string language = "vi", string query = "")
    {
        var form = await BrowserForm.OpenAsync(Client(), $"/{language}/enquiry{query}");
        Time.Advance(TimeSpan.FromSeconds(20));
        return form;
    }

    public async Task<LeadsDbContext> DatabaseAsync() => await Services.GetRequiredService<IDbContextFactory<LeadsDbContext>>().CreateDbContextAsync();

    public async ValueTask DisposeAsync()
    {
        // Disposing alone does not wait for what runs in the background and may be writing a file.
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownDatabase is not null)
        {
            await _ownDatabase.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private static async Task<FormHost> StartAsync(
        TestDatabase database,
        bool ownsDatabase,
        IReadOnlyDictionary<string, string?>? settings,
        Action<IServiceCollection>? replace
    )
    {
        var folder = Directory.CreateTempSubdirectory("kontuminvest-form-");
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(EnquiryPageController).Assembly.GetName().Name,
                ContentRootPath = folder.FullName,
                WebRootPath = LeadsHost.RepositoryFile("src/KonTumInvest.Web/wwwroot"),
                EnvironmentName = "Testing",
            }
        );
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(database.Settings);
        builder.Configuration.AddInMemoryCollection(
            [
                new("Leads:RoutingFile", LeadsHost.RepositoryFile("umbraco-config/lead-routing.json")),
                new("Leads:TemplateFile", LeadsHost.RepositoryFile("umbraco-config/mail-templates.json")),
                new("Leads:CalendarFile", LeadsHost.RepositoryFile("umbraco-config/working-calendar.json")),
                new("Leads:TargetsFile", LeadsHost.RepositoryFile("umbraco-config/service-targets.json")),
                new("Leads:RetentionFile", LeadsHost.RepositoryFile("umbraco-config/retention.json")),
            ]
        );
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        var subjects = new TestSubjects();
        var log = new ConcurrentQueue<string>();
        Register(builder, time, subjects, log);
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.Use(EnterPageAsync);
        app.UseRouting();
        app.MapControllerRoute("form", "{language}/enquiry", new { controller = "EnquiryPage", action = "Index" });
        await app.StartAsync();
        return new FormHost(app, folder, ownsDatabase ? database : null)
        {
            Time = time,
            Subjects = subjects,
            Log = log,
        };
    }

    private static void Register(WebApplicationBuilder builder, FakeTimeProvider time, TestSubjects subjects, ConcurrentQueue<string> log)
    {
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(time);
        services.AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Information).AddProvider(new LogRecorder(log)));
        services.AddControllersWithViews().AddApplicationPart(typeof(EnquiryPageController).Assembly);
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationFormats.Add("/Features/Enquiries/{0}.cshtml"));
        services.AddDatabase(builder.Configuration);
        services.AddLeads(builder.Configuration);
        services.AddSingleton<IContactUnitDirectory>(new TestUnits());
        services.AddSiteComponents();
        services.AddEnquiryForm();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton<IEnquirySubjects>(subjects);
        services.AddSingleton<IPrivacyNotices>(subjects);
        services.AddSingleton<ISiteLayoutProvider, BareLayout>();
        services.AddSingleton(Absent.Of<IDocumentNavigationQueryService>());
        services.AddSingleton(Absent.Of<IPublishedContentStatusFilteringService>());
        services.AddSingleton(Absent.Of<IPublishedUrlProvider>());
        services.AddSingleton(Absent.Of<IVariationContextAccessor>());
        services.AddHttpContextAccessor();
    }

    // What the middleware in front of published pages does: the culture, and the document the address leads to.
    private static async Task EnterPageAsync(HttpContext http, RequestDelegate next)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(http.Request.Path.StartsWithSegments("/en") ? "en" : "vi");
        var content = Absent.Of<IPublishedContent>((nameof(IPublishedContent.Name), "Gửi yêu cầu"));
        var page = new EnquiryPage(content, Absent.Of<IPublishedValueFallback>());
        http.Features.Set(new PublishedRequestFeature(Absent.Of<IPublishedRequest>((nameof(IPublishedRequest.PublishedContent), page))));
        await next(http);
    }

    private sealed class BareLayout : ISiteLayoutProvider
    {
        public SiteLayout Get() =>
            new()
            {
                HomeUrl = "/vi",
                Navigation = [],
                Languages = [],
                Units = [],
                LegalLinks = [],
            };
    }

    private sealed class LogRecorder(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
