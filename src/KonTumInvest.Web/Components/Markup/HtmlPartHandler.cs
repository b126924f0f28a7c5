using System.Runtime.CompilerServices;

namespace KonTumInvest.Web.Components.Markup;

/// <summary>Takes an interpolated string apart into HTML and what is to be encoded, for <see cref="HtmlPart"/>.</summary>
[InterpolatedStringHandler]
public readonly struct HtmlPartHandler
{
    public HtmlPartHandler(int literalLength, int formattedCount)
        : this(literalLength, formattedCount, new HtmlPart()) { }

    public HtmlPartHandler(int literalLength, int formattedCount, HtmlPart part) => Part = part;

    internal HtmlPart Part { get; }

    public void AppendLiteral(string value) => Part.Literally(value);

    public void AppendFormatted(string? value)
    {
        if (value is not null)
        {
            Part.Encoded(value);
        }
    }

    public void AppendFormatted(HtmlPart? value)
    {
        if (value is not null)
        {
            Part.Append(value);
        }
    }
}
