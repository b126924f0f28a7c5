using System.Text.Encodings.Web;
using System.Text.Unicode;
using KonTumInvest.Web.Assets;
using KonTumInvest.Web.Components.Figures;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Localization;
using Microsoft.Extensions.WebEncoders;

namespace KonTumInvest.Web.Components;

/// <summary>Registers all that the views need.</summary>
public static class ComponentsRegistration
{
    public static IServiceCollection AddSiteComponents(this IServiceCollection services)
    {
        services.AddSiteAssets();
        services.AddSiteTexts();
        // Vietnamese letters go out as they are: written as entities they triple the size of a page.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<SiteClock>();
        services.AddSingleton<Icons>();
        services.AddSingleton<IFigureDocuments, FigureDocuments>();
        services.AddSingleton<FigureMarkup>();
        services.AddSingleton<ResponsiveImages>();
        services.AddSingleton<DocumentAddresses>();
        services.AddScoped<SiteTree>();
        services.AddScoped<PageFrames>();
        services.AddScoped<ISiteLayoutProvider, PublishedSiteLayout>();
        return services;
    }
}
