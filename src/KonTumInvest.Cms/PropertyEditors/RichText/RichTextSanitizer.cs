using AngleSharp.Dom;
using Ganss.Xss;
using KonTumInvest.Cms.PropertyEditors.Pickers;
using IHtmlSanitizer = Umbraco.Cms.Core.Security.IHtmlSanitizer;

namespace KonTumInvest.Cms.PropertyEditors.RichText;

/// <summary>
/// Cuts editor HTML down to an allow-list when it is saved: structure, emphasis, lists, tables, links and images of the media library.
/// Umbraco's local links (<c>/{localLink:…}</c>) are kept as they are.
/// </summary>
public sealed class RichTextSanitizer : IHtmlSanitizer
{
    private static readonly string[] Tags =
    [
        "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "i", "u", "s", "sub", "sup", "small", "mark", "abbr", "time",
        "blockquote", "q", "cite", "code", "pre", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody",
        "tfoot", "tr", "th", "td", "a", "img", "figure", "figcaption", "span", "div",
    ];

    // No id and no name: an element called "forms" or "config" would shadow the page's own. No class: it could borrow the site's overlay.
    private static readonly string[] Attributes =
    [
        "href", "title", "target", "rel", "type", "data-culture", "src", "alt", "width", "height", "data-udi", "colspan", "rowspan",
        "scope", "span", "lang", "dir", "start", "reversed", "datetime", "style",
    ];

    private readonly HtmlSanitizer _sanitizer = Create();

    /// <summary>The HTML without whatever is not on the list. Text is never lost, except that of scripts and styles.</summary>
    public string Sanitize(string html) => string.IsNullOrWhiteSpace(html) ? string.Empty : _sanitizer.Sanitize(WithRootedLocalLinks(html));

    private static HtmlSanitizer Create()
    {
        var options = new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "http", "mailto", "tel" },
            AllowedCssProperties = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "text-align" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
        };
        var sanitizer = new HtmlSanitizer(options) { KeepChildNodes = true };
        sanitizer.PostProcessNode += (_, node) => Finish(node.Node);
        sanitizer.RemovingTag += (_, removal) => DropWithContent(removal.Tag);
        return sanitizer;
    }

    /// <summary>Links written without the leading slash read as an unknown scheme and would be dropped.</summary>
    private static string WithRootedLocalLinks(string html) =>
        html.Replace("\"{localLink:", "\"/{localLink:", StringComparison.OrdinalIgnoreCase)
            .Replace("'{localLink:", "'/{localLink:", StringComparison.OrdinalIgnoreCase);

    /// <summary>A removed element leaves its text behind, except where that text was never meant to be read.</summary>
    private static void DropWithContent(IElement element)
    {
        if (element.LocalName is "script" or "style" or "template" or "noscript" or "iframe" or "object" or "svg" or "math" or "textarea" or "select")
        {
            element.InnerHtml = string.Empty;
        }
    }

    private static void Finish(INode node)
    {
        if (node is not IElement element)
        {
            return;
        }

        switch (element.LocalName)
        {
            case "a":
                FinishLink(element);
                break;
            case "img":
                FinishImage(element);
                break;
            default:
                element.RemoveAttribute("type");
                break;
        }
    }

    private static void FinishLink(IElement link)
    {
        if (link.GetAttribute("href") is { } address && !LinkAddress.IsAllowed(address))
        {
            link.RemoveAttribute("href");
        }

        if (link.GetAttribute("type") is not ("document" or "media"))
        {
            link.RemoveAttribute("type");
        }

        // A page opened from here must not be able to steer this one.
        link.RemoveAttribute("rel");
        if (link.HasAttribute("target"))
        {
            link.SetAttribute("target", "_blank");
            link.SetAttribute("rel", "noopener");
        }
    }

    /// <summary>Only images of the media library: any other would tell its host who reads the page.</summary>
    private static void FinishImage(IElement image)
    {
        var isPicked = image.GetAttribute("data-udi")?.StartsWith("umb://media/", StringComparison.OrdinalIgnoreCase) == true;
        var source = image.GetAttribute("src") ?? string.Empty;
        var isOurs = source.StartsWith("/media/", StringComparison.Ordinal) && !source.Contains("..", StringComparison.Ordinal);
        if (!isPicked && !isOurs)
        {
            image.Remove();
            return;
        }

        if (isPicked)
        {
            image.SetAttribute("src", isOurs ? source : string.Empty);
        }

        image.SetAttribute("alt", image.GetAttribute("alt") ?? string.Empty);
    }
}
