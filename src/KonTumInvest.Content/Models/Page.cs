using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Content.Models;

/// <summary>A page of text, such as the privacy notice or the accessibility statement.</summary>
[PublishedModel("page")]
public sealed class Page(IPublishedContent content, IPublishedValueFallback fallback) : PageModel(content, fallback)
{
    /// <summary>Given to pages other parts of the site rely on, such as <c>privacy</c>; otherwise null.</summary>
    public string? Code => Text("code");

    public string? Summary => Text("summary");

    public IHtmlEncodedString? Body => Html("body");

    /// <summary>Raised whenever the meaning changes; consent is recorded with it. Null for pages without versions.</summary>
    public string? Version => Text("version");

    public DateOnly? EffectiveFrom => Day("effectiveFrom");
}
