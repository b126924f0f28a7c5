using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace KonTumInvest.Web.Components.Markup;

/// <summary>
/// HTML written in code, for parts so small and so many that a partial view would cost far more than what it writes. What stands between
/// braces is encoded, unless it is HTML itself: <c>new HtmlPart().Add($"&lt;b&gt;{name}&lt;/b&gt;")</c>.
/// </summary>
public sealed class HtmlPart : IHtmlContent
{
    private readonly List<(string Text, bool Encode)> _pieces = [];

    /// <summary>A part that begins with this.</summary>
    public static HtmlPart Of(HtmlPartHandler html) => html.Part;

    /// <summary>Writes on.</summary>
    public HtmlPart Add([System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("")] HtmlPartHandler html) => html.Part;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        foreach (var (text, encode) in _pieces)
        {
            if (encode)
            {
                encoder.Encode(writer, text);
            }
            else
            {
                writer.Write(text);
            }
        }
    }

    internal void Literally(string html) => _pieces.Add((html, false));

    internal void Encoded(string text) => _pieces.Add((text, true));

    internal void Append(HtmlPart part) => _pieces.AddRange(part._pieces);
}
