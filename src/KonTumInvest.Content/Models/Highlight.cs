using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace KonTumInvest.Content.Models;

/// <summary>A short reason with a link, one block of the home page.</summary>
[PublishedModel("highlight")]
public sealed class Highlight(IPublishedElement content, IPublishedValueFallback fallback) : PublishedElementModel(content, fallback)
{
    private readonly IPublishedValueFallback _fallback = fallback;

    public string Title => this.Value<string>(_fallback, "title") ?? string.Empty;

    public string? Text => this.Value<string>(_fallback, "text");

    public Link? Link =>
        this.Value<object>(_fallback, "link") switch
        {
            Link one => one,
            IEnumerable<Link> several => several.FirstOrDefault(),
            _ => null,
        };
}
