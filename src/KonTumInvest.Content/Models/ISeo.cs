using KonTumInvest.Content.Media;

namespace KonTumInvest.Content.Models;

/// <summary>Composition <c>seo</c>: how a page presents itself to search engines and when it is shared.</summary>
public interface ISeo
{
    /// <summary>The title for search results; null means the page's own title.</summary>
    string? MetaTitle { get; }

    /// <summary>The description for search results; null means the page's summary, if it has one.</summary>
    string? MetaDescription { get; }

    MediaWithCrops? SocialImage { get; }
}
