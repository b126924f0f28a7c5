using KonTumInvest.Content.Search;
using Microsoft.AspNetCore.Html;

namespace KonTumInvest.Web.Features.Search;

/// <summary>Writes found text with its marks. The text itself is encoded: it may hold anything.</summary>
public static class HighlightedHtml
{
    public static IHtmlContent Of(HighlightedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var html = new HtmlContentBuilder();
        html.Append(text.CutBefore ? "… " : string.Empty);
        foreach (var part in text.Parts)
        {
            if (part.Marked)
            {
                html.AppendHtml("<mark>").Append(part.Text).AppendHtml("</mark>");
            }
            else
            {
                html.Append(part.Text);
            }
        }

        return html.Append(text.CutAfter ? " …" : string.Empty);
    }
}
