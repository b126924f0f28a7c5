using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>A page that lists others; composition <c>listIntro</c>.</summary>
public abstract class ListPageModel(IPublishedContent content, IPublishedValueFallback fallback) : PageModel(content, fallback)
{
    /// <summary>The heading: its own, else the title.</summary>
    public string Heading => Text("heading") ?? Title;

    public string? Intro => Text("intro");
}
