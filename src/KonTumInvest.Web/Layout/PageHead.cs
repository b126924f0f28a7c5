using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KonTumInvest.Web.Layout;

/// <summary>What a page says of itself to browsers and search engines.</summary>
public sealed record PageHead(string Title)
{
    public string? Description { get; init; }

    /// <summary>The absolute address that stands for this page; null for pages that have none, such as errors.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Absolute address of the picture shown when the page is shared.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Keeps the page out of search engines: search results, forms, errors, previews.</summary>
    public bool NoIndex { get; init; }

    /// <summary>True on the home page, whose title is the site's own.</summary>
    public bool Home { get; init; }
}

/// <summary>Hands the head from a view to the layout.</summary>
public static class PageHeadExtensions
{
    private const string Key = "PageHead";

    public static void SetHead(this ViewDataDictionary viewData, PageHead head)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        viewData[Key] = head;
    }

    /// <exception cref="InvalidOperationException">The view set no head.</exception>
    public static PageHead Head(this ViewDataDictionary viewData)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        return viewData[Key] as PageHead ?? throw new InvalidOperationException("Every view calls ViewData.SetHead with at least a title.");
    }
}
