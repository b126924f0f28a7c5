using System.Net;
using System.Text;

namespace KonTumInvest.Content.Search;

/// <summary>The plain text of an editor's rich text, which was sanitised when it was saved.</summary>
internal static class HtmlText
{
    private static readonly string[] _inline =
    [
        "a",
        "abbr",
        "b",
        "code",
        "em",
        "i",
        "mark",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
    ];

    /// <summary>Text without tags, entities resolved; a space stands where a block or a line ended.</summary>
    public static string Of(string? html)
    {
        if (string.IsNullOrEmpty(html))
        {
            return string.Empty;
        }

        var text = new StringBuilder(html.Length);
        var position = 0;
        while (position < html.Length)
        {
            var tag = html.IndexOf('<', position);
            if (tag < 0)
            {
                break;
            }

            text.Append(html, position, tag - position);
            var end = html.IndexOf('>', tag);
            if (end < 0)
            {
                position = html.Length;
                break;
            }

            if (!IsInline(html.AsSpan(tag + 1, end - tag - 1)))
            {
                text.Append(' ');
            }

            position = end + 1;
        }

        text.Append(html, position, html.Length - position);
        return Spaces.Join(WebUtility.HtmlDecode(text.ToString()));
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var end = name.IndexOfAny(" \t\r\n/");
        name = end < 0 ? name : name[..end];
        foreach (var inline in _inline)
        {
            if (name.Equals(inline, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
