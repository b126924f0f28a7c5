using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>A document with a page of its own.</summary>
public abstract class PageModel(IPublishedContent content, IPublishedValueFallback fallback) : DocumentModel(content, fallback), ISeo
{
    public string? MetaTitle => Text("metaTitle");

    public string? MetaDescription => Text("metaDescription");

    public MediaWithCrops? SocialImage => Media("socialImage") is [var image, ..] ? image : null;

    /// <summary>True where the page is left out of menus.</summary>
    public bool HiddenFromMenus => Flag("umbracoNaviHide");
}
