using System.Globalization;
using KonTumInvest.Web.Assets;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Components.Figures;
using KonTumInvest.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Browser.Tests.Gallery;

/// <summary>Serves the gallery with the site's own views, styles and scripts, under the site's content security policy, without the site's content.</summary>
internal static class GalleryHost
{
    /// <summary>As strict as the site's own policy: nothing inline, nothing from elsewhere.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    internal static WebApplication Build(string webRoot, string address)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { WebRootPath = webRoot, EnvironmentName = "Testing" });
        builder.WebHost.UseUrls(address);
        builder.Services.AddControllersWithViews().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(new AssemblyPart(typeof(GalleryHost).Assembly));
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(GalleryHost).Assembly));
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(SiteLayout).Assembly));
        });
        builder.Services.AddSiteComponents();
        builder.Services.AddSingleton<ISiteLayoutProvider, GalleryLayout>();
        builder.Services.AddSingleton<IFigureDocuments, NoDocuments>();

        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture =
                CultureInfo.GetCultureInfo(context.Request.Path.StartsWithSegments("/en", StringComparison.Ordinal) ? "en" : "vi");
            return next(context);
        });
        app.UseSiteAssets();
        app.MapControllers();
        return app;
    }

    // The gallery has no content that a figure could have been taken from.
    private sealed class NoDocuments : IFigureDocuments
    {
        public string? Url(Guid? document) => null;
    }
}
