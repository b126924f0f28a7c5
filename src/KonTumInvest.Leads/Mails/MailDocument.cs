using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KonTumInvest.Leads.Mails;

/// <summary>A mail before it is text or HTML: both are made from the same parts, so neither says what the other does not.</summary>
/// <param name="Language">The language of everything in it.</param>
/// <param name="Opening">Paragraphs before the facts.</param>
/// <param name="Facts">Label and value, in order.</param>
/// <param name="Message">What the sender wrote, with its heading; null where it is not repeated.</param>
/// <param name="Closing">Paragraphs at the end.</param>
internal sealed record MailDocument(
    string Language,
    IReadOnlyList<string> Opening,
    IReadOnlyList<KeyValuePair<string, string>> Facts,
    KeyValuePair<string, string>? Message,
    IReadOnlyList<string> Closing
)
{
    // Vietnamese stays readable in the source; what has a meaning in HTML is still encoded.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public string ToText()
    {
        var text = new StringBuilder();
        Paragraphs(text, Opening);
        foreach (var (label, value) in Facts)
        {
            text.Append(label).Append(": ").Append(value).Append('\n');
        }

        if (Message is { } message)
        {
            // Quoted line by line, so that nothing the sender wrote can pass for a part of this mail.
            text.Append('\n').Append(message.Key).Append(":\n> ").Append(message.Value.Replace("\n", "\n> ", StringComparison.Ordinal)).Append('\n');
        }

        text.Append('\n');
        Paragraphs(text, Closing);
        return text.ToString().TrimEnd() + "\n";
    }

    public string ToHtml()
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{Html.Encode(Language)}\"><head><meta charset=\"utf-8\"></head>");
        html.Append("<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;color:#1d2433\">\n");
        HtmlParagraphs(html, Opening);
        HtmlFacts(html);
        if (Message is { } message)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p><strong>{Html.Encode(message.Key)}</strong></p>\n");
            html.Append(CultureInfo.InvariantCulture, $"<blockquote style=\"margin:0;padding:8px 16px;border-left:4px solid #8aa0b8\">{Lines(message.Value)}</blockquote>\n");
        }

        HtmlParagraphs(html, Closing);
        return html.Append("</body></html>\n").ToString();
    }

    private void HtmlFacts(StringBuilder html)
    {
        if (Facts.Count == 0)
        {
            return;
        }

        html.Append("<table role=\"presentation\" style=\"border-collapse:collapse\">\n");
        foreach (var (label, value) in Facts)
        {
            html.Append("<tr><th scope=\"row\" style=\"text-align:left;vertical-align:top;padding:4px 16px 4px 0;font-weight:600\">");
            html.Append(CultureInfo.InvariantCulture, $"{Html.Encode(label)}</th><td style=\"padding:4px 0\">{Lines(value)}</td></tr>\n");
        }

        html.Append("</table>\n");
    }

    private static void Paragraphs(StringBuilder text, IReadOnlyList<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }
    }

    private static void HtmlParagraphs(StringBuilder html, IReadOnlyList<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Lines(paragraph)}</p>\n");
        }
    }

    private static string Lines(string text) => string.Join("<br>\n", text.Split('\n').Select(Html.Encode));
}
