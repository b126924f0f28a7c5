namespace KonTumInvest.Web.Assets;

/// <summary>Registers the built styles, scripts, typefaces and icons.</summary>
public static class AssetsRegistration
{
    public static IServiceCollection AddSiteAssets(this IServiceCollection services) => services.AddSingleton<AssetManifest>();

    /// <summary>Serves wwwroot; call before routing, so that no page route answers for a file.</summary>
    public static IApplicationBuilder UseSiteAssets(this IApplicationBuilder app)
    {
        var files = app.ApplicationServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        return app
            .Use((context, next) => PrecompressedAssets.ChooseCopyAsync(context, files, next))
            .UseStaticFiles(PrecompressedAssets.Options(files));
    }
}
