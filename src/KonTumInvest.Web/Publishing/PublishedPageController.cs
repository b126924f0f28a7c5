using System.Globalization;
using KonTumInvest.Web.PageCache;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Web.Publishing;

/// <summary>
/// The controller of a document type: <c>IndustrialParkController</c> answers for documents of type <c>industrialPark</c> with its
/// <c>Index</c> action.
/// </summary>
/// <typeparam name="TModel">The typed model of the document type.</typeparam>
[AllowAnonymous]
[ReadsQuery]
public abstract class PublishedPageController<TModel> : Controller
    where TModel : class, IPublishedContent
{
    /// <summary>The document the address leads to.</summary>
    /// <exception cref="InvalidOperationException">The typed model does not belong to the document's type.</exception>
    protected TModel Document =>
        HttpContext.Features.Get<PublishedRequestFeature>()?.Request.PublishedContent as TModel
        ?? throw new InvalidOperationException($"The address does not lead to a document of type {typeof(TModel).Name}.");

    /// <summary>The page's language, an ISO code such as "vi".</summary>
    protected static string Culture => CultureInfo.CurrentUICulture.Name;
}
