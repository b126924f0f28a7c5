using System.IO.Compression;
using KonTumInvest.Backoffice;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Cms.Boot;
using KonTumInvest.Cms.Media;
using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Cms.Publishing;
using KonTumInvest.LeadDesk;
using KonTumInvest.LeadDesk.Rest;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Web.Assets;
using KonTumInvest.Web.Features;
using KonTumInvest.Web.Features.Cases;
using KonTumInvest.Web.Features.Enquiries;
using KonTumInvest.Web.Features.Staff;
using KonTumInvest.Web.PageCache;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>The host's own services and the order of its request pipeline.</summary>
internal static class SiteRegistration
{
    private const string DefaultAddress = "http://localhost:5080";

    public static void AddSite(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.Host.UseDefaultServiceProvider(options =>
        {
            options.ValidateScopes = true;
            options.ValidateOnBuild = true;
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
        {
            // Not in appsettings.json, where it would win over the environment variables that operators set.
            builder.WebHost.UseUrls(DefaultAddress);
        }

        services.AddSingleton<SiteCultures>();
        services.AddSingleton<PreviewRights>();
        services.AddSingleton<IDraftReaders, PreviewReaders>();
        services.AddSingleton<PublishedPageTransformer>();
        services
            .AddControllersWithViews(mvc =>
            {
                mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                mvc.Filters.Add(new UnreadQueryFilter());
            })
            .AddRazorOptions(razor => razor.ViewLocationExpanders.Add(new FeatureViewLocations()));
        services.AddSitePages();
        services.AddEnquiryForm();
        services.AddCasePages();
        services.AddStaffPages();
        builder.AddBackoffice();
        builder.AddLeadDesk();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "kti-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddAuthentication(DenyUnknownHandler.Scheme).AddScheme<DenyUnknownOptions, DenyUnknownHandler>(DenyUnknownHandler.Scheme, null);

        // Deny unless a page says that anyone may see it.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddExceptionHandler<UnhandledExceptionHandler>();
        services.AddExceptionHandler<RestExceptionHandler>();
        services.AddExceptionHandler<ManagementFailures>();
        services.AddPageCache();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
        );
        services.AddSiteHealth();
    }

    public static void UseSite(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UsePageCache();
        app.UseRequestLog();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error",
                SuppressDiagnosticsCallback = _ => true,
                StatusCodeSelector = UnhandledExceptionHandler.StatusOf,
            }
        );
        // Behind the handler, which takes away what was set before it.
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRest();
        app.UseManagementProblems();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        // Assets were compressed by the build, pages are when they are made.
        app.UseSiteAssets();
        app.UsePreviewGuard();
        app.UseCompressionOfOthers();
        app.UseMiddleware<PublishedRequestMiddleware>();
        app.UseStaffLanguage();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapSiteHealth();
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (HttpContext http, SiteCultures cultures) => RedirectHome(http, cultures))
            .AllowAnonymous();
        app.MapImages();
        app.MapMediaFiles();
        app.MapBackoffice();
        app.MapControllers();
        app.MapRest();
        app.MapDynamicControllerRoute<PublishedPageTransformer>("{**path}");

        // What nothing else answers for does not exist; without this the fallback policy would ask the visitor to sign in.
        app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();
    }

    /// <summary>Brings up the modules that need the database, before the first request is served.</summary>
    public static async Task StartModulesAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<LeadsDatabase>().MigrateAsync(stopping);

        // Before the content engine, which asks for accounts; the first of them needs its user groups, and so comes after.
        await app.Services.GetRequiredService<StaffDatabase>().MigrateAsync(stopping);
        await app.Services.GetRequiredService<CmsStartup>().StartAsync(stopping);
        await app.Services.GetRequiredService<FirstAdministrator>().PrepareAsync(stopping);
    }

    private static IResult RedirectHome(HttpContext http, SiteCultures cultures)
    {
        http.Response.Headers.Vary = "Accept-Language";
        return Results.LocalRedirect(cultures.HomeOf(cultures.Preferred(http.Request)));
    }
}
