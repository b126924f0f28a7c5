using KonTumInvest.Content.Media;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Registers the making of images; <see cref="ImageEndpoint.MapImages"/> answers for them.</summary>
public static class ImagesRegistration
{
    public static IUmbracoBuilder AddImages(this IUmbracoBuilder builder)
    {
        builder.Services.AddOptions<ImageOptions>().BindConfiguration(ImageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<UploadGuard>();
        builder.Services.AddSingleton<ImageResizer>();
        builder.Services.AddSingleton<ImageCache>();
        builder.Services.AddSingleton<ImageUrls>();
        builder.Services.AddSingleton<IImageUrls>(provider => provider.GetRequiredService<ImageUrls>());
        builder.Services.AddSingleton<IImageDimensionExtractor, ImageDimensions>();
        builder.Services.AddHostedService<TemporaryFileSweep>();
        builder.Services.AddSingleton<UploadAutoFillProperties>();
        builder.AddNotificationHandler<MediaSavingNotification, MediaFileProperties>();
        return builder;
    }
}
