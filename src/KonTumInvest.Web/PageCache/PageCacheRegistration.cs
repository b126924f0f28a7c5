using Microsoft.Extensions.ObjectPool;

namespace KonTumInvest.Web.PageCache;

/// <summary>Registers the kept pages.</summary>
internal static class PageCacheRegistration
{
    public static IServiceCollection AddPageCache(this IServiceCollection services)
    {
        services
            .AddOptions<PageCacheOptions>()
            .BindConfiguration("Pages")
            .Validate(options => options.MostMegabytes > 0, "Pages:MostMegabytes must be more than 0.")
            .ValidateOnStart();
        services.AddSingleton<KeptPages>();
        services.AddSingleton(new DefaultObjectPoolProvider().Create(new BufferPolicy()));
        return services;
    }

    /// <summary>Answers for kept pages; everything that an answer carries is to be set behind this.</summary>
    public static IApplicationBuilder UsePageCache(this IApplicationBuilder app) => app.UseMiddleware<PageCacheMiddleware>();

    /// <summary>Compresses, while they are written, the answers that are not published pages.</summary>
    public static IApplicationBuilder UseCompressionOfOthers(this IApplicationBuilder app) =>
        app.UseWhen(http => http.Features.Get<CompressedAsAWhole>() is null, others => others.UseResponseCompression());
}
