using PdfSharp.Drawing;

namespace KonTumInvest.Web.Features.Land.FactSheets;

/// <summary>Measures, typefaces and colours of a fact sheet: the site's own, dark enough for a printer without colours.</summary>
internal static class SheetStyle
{
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;
    public const double Margin = 48;
    public const double TextWidth = PageWidth - 2 * Margin;

    /// <summary>Where the text of a page begins and ends, between its head and its foot.</summary>
    public const double Top = 64;
    public const double Bottom = PageHeight - 74;

    public static XFont Kicker { get; } = Bold(8.5);
    public static XFont Title { get; } = Bold(19);
    public static XFont Subtitle { get; } = Regular(11);
    public static XFont Heading { get; } = Bold(11.5);
    public static XFont Body { get; } = Regular(9);
    public static XFont Strong { get; } = Bold(9);
    public static XFont Small { get; } = Regular(7.5);

    public static XBrush Ink { get; } = Brush(0x1d, 0x25, 0x21);
    public static XBrush Muted { get; } = Brush(0x55, 0x5f, 0x5a);
    public static XBrush Accent { get; } = Brush(0x0f, 0x5a, 0x44);
    public static XBrush Tint { get; } = Brush(0xe6, 0xef, 0xea);
    public static XBrush Warning { get; } = Brush(0xfb, 0xee, 0xd2);
    public static XPen Line { get; } = new(XColor.FromArgb(0xc9, 0xd2, 0xcd), 0.5);
    public static XPen Outline { get; } = new(XColor.FromArgb(0x0f, 0x5a, 0x44), 1.4);
    public static XPen PlaceOutline { get; } = new(XColor.FromArgb(0x55, 0x5f, 0x5a), 0.8);

    /// <summary>The height of a line of text.</summary>
    public static double Leading(XFont font) => font.Size * 1.4;

    private static XFont Regular(double size) => new(SheetTypefaces.Family, size, XFontStyleEx.Regular);

    private static XFont Bold(double size) => new(SheetTypefaces.Family, size, XFontStyleEx.Bold);

    private static XSolidBrush Brush(int red, int green, int blue) => new(XColor.FromArgb(red, green, blue));
}
