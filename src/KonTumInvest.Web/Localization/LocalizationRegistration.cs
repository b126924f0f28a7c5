using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Localization;

/// <summary>Registers the interface's words as <see cref="IStringLocalizer"/> and <see cref="IStringLocalizer{T}"/>.</summary>
public static class LocalizationRegistration
{
    public static IServiceCollection AddSiteTexts(this IServiceCollection services)
    {
        services.AddSingleton(SiteTexts.Load());
        services.AddSingleton<SiteTextLocalizer>();
        services.AddSingleton<IStringLocalizer>(provider => provider.GetRequiredService<SiteTextLocalizer>());
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory>(provider => provider.GetRequiredService<SiteTextLocalizer>()));
        services.TryAddTransient(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        return services;
    }
}
