using System.Text;
using AngleSharp.Dom;
using Ganss.Xss;

namespace KonTumInvest.Leads.Inbound.Reading;

/// <summary>Cuts the HTML of a mail down to an allow-list that fetches nothing and runs nothing, and makes text of it.</summary>
internal static class MailHtml
{
    private const int MaxLength = 2_000_000;

    // The parser copes with any depth; what writes the tree out again calls itself once for each level, and a mail must not end the process.
    private const int MaxDepth = 400;

    private static readonly string[] Tags =
    [
        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "i", "u", "s", "sub", "sup", "small", "big", "font", "center",
        "blockquote", "q", "cite", "code", "pre", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody",
        "tfoot", "tr", "th", "td", "a", "img", "span", "div", "address", "abbr",
    ];

    private static readonly string[] Attributes =
        ["href", "title", "alt", "width", "height", "colspan", "rowspan", "align", "valign", "border", "cellpadding", "cellspacing", "color", "bgcolor", "lang", "dir", "start", "style"];

    // None of these can name an address.
    private static readonly string[] Styles =
    [
        "color", "background-color", "font-family", "font-size", "font-style", "font-weight", "text-align", "text-decoration", "text-indent", "line-height",
        "margin", "margin-top", "margin-right", "margin-bottom", "margin-left", "padding", "padding-top", "padding-right", "padding-bottom", "padding-left",
        "border-collapse", "vertical-align", "white-space", "width",
    ];

    private static readonly HashSet<string> Forgotten = ["script", "style", "template", "noscript", "iframe", "object", "svg", "math", "textarea", "select", "title", "head"];
    private static readonly HashSet<string> ClosedByOthers = ["p", "li", "td", "th", "tr", "dd", "dt", "option", "br", "img", "hr", "meta", "link", "input", "col", "base", "area", "source", "wbr"];
    private static readonly HashSet<string> Blocks = ["p", "div", "br", "hr", "li", "tr", "table", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "address"];
    private static readonly HtmlSanitizer Sanitizer = Create();

    /// <summary>The HTML that may be shown, its text, and how many pictures from elsewhere were taken out. Of HTML beyond all measure only the text.</summary>
    public static (string? Html, string Text, int RemoteBlocked) Clean(string html)
    {
        if (html.Length > MaxLength || DepthOf(html) > MaxDepth)
        {
            return (null, TextWithoutTags(html), 0);
        }

        var remote = 0;
        var document = Sanitizer.SanitizeDom(html.Replace("\0", string.Empty, StringComparison.Ordinal));
        foreach (var picture in document.QuerySelectorAll("img").ToList())
        {
            var source = picture.GetAttribute("src") ?? string.Empty;
            remote += source.StartsWith("cid:", StringComparison.OrdinalIgnoreCase) || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? 0 : 1;
            picture.RemoveAttribute("src");
        }

        foreach (var link in document.QuerySelectorAll("a[href]"))
        {
            link.SetAttribute("target", "_blank");
            link.SetAttribute("rel", "noopener noreferrer nofollow");
        }

        return (document.Body?.InnerHtml ?? string.Empty, TextOf(document.Body), remote);
    }

    private static HtmlSanitizer Create()
    {
        var options = new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),

            // The source of a picture passes here, because pictures are counted before it is taken away.
            AllowedAttributes = new HashSet<string>([.. Attributes, "src"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "http", "mailto", "tel", "cid" },
            AllowedCssProperties = new HashSet<string>(Styles, StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
        };
        var sanitizer = new HtmlSanitizer(options) { KeepChildNodes = true };
        sanitizer.RemovingTag += (_, removal) =>
        {
            if (Forgotten.Contains(removal.Tag.LocalName))
            {
                removal.Tag.InnerHtml = string.Empty;
            }
        };
        return sanitizer;
    }

    // How deep elements stand in each other, roughly, without a parser.
    private static int DepthOf(string html)
    {
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closing = html[at + 1] == '/';
            var start = closing ? at + 2 : at + 1;
            var end = start;
            while (end < html.Length && end - start < 20 && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            if (end == start || ClosedByOthers.Contains(html[start..end].ToLowerInvariant()))
            {
                continue;
            }

            depth = closing ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static string TextOf(INode? root)
    {
        var text = new StringBuilder();
        for (var node = root; node is not null; node = Next(node, root!))
        {
            if (node is IText words)
            {
                text.Append(words.Data.ReplaceLineEndings(" "));
            }
            else if (node is IElement element && Blocks.Contains(element.LocalName))
            {
                text.Append(element.LocalName is "p" or "table" or "blockquote" ? "\n\n" : "\n");
            }
            else if (node is IElement { LocalName: "td" or "th" })
            {
                text.Append('\t');
            }
        }

        return text.ToString();
    }

    private static INode? Next(INode node, INode root)
    {
        if (node.FirstChild is { } child)
        {
            return child;
        }

        for (var up = node; up is not null && up != root; up = up.Parent)
        {
            if (up.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    private static string TextWithoutTags(string html)
    {
        var text = new StringBuilder();
        var inside = false;
        foreach (var character in html.AsSpan(0, Math.Min(html.Length, MaxLength)))
        {
            inside = character == '<' || (inside && character != '>');
            if (!inside)
            {
                text.Append(character == '>' ? ' ' : character);
            }
        }

        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }
}
