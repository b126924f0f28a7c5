using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Cms.Boot;

/// <summary>Umbraco's view of one request, or of work outside any request.</summary>
internal sealed class SiteContext(
    Uri originalUrl,
    UriUtility uris,
    ICacheManager caches,
    Func<bool> inPreview,
    TimeProvider time
) : IUmbracoContext
{
    private bool? _inPreview;

    public DateTime ObjectCreated { get; } = time.GetUtcNow().UtcDateTime;

    public Uri OriginalRequestUrl => originalUrl;

    public Uri CleanedUmbracoUrl { get; } = uris.UriToUmbraco(originalUrl);

    public IPublishedContentCache Content => caches.Content;

    public IPublishedMediaCache Media => caches.Media;

    public IPublishedElementCache Elements => caches.Elements;

    public IDomainCache Domains => caches.Domains;

    public IPublishedRequest? PublishedRequest { get; set; }

    public bool IsDebug => false;

    public bool InPreviewMode => _inPreview ??= inPreview();

    public void Dispose()
    {
        // Holds nothing of its own.
    }
}

/// <summary>Gives the current flow a context where it has none.</summary>
internal sealed class SiteContextFactory(
    IUmbracoContextAccessor accessor,
    IHttpContextAccessor http,
    UriUtility uris,
    ICacheManager caches,
    Lazy<IPreviewService> preview,
    IVariationContextAccessor variationContext,
    IDefaultCultureAccessor defaultCulture,
    TimeProvider time
) : IUmbracoContextFactory
{
    private static readonly Uri OutsideRequests = new("http://localhost/");

    public UmbracoContextReference EnsureUmbracoContext()
    {
        if (accessor.TryGetUmbracoContext(out var existing))
        {
            return new UmbracoContextReference(existing, false, accessor);
        }

        variationContext.VariationContext ??= new VariationContext(defaultCulture.DefaultCulture);
        var url = http.HttpContext is { } context ? new Uri(context.Request.GetEncodedUrl()) : OutsideRequests;
        var created = new SiteContext(url, uris, caches, () => preview.Value.IsInPreview(), time);
        accessor.Set(created);
        return new UmbracoContextReference(created, true, accessor);
    }
}
