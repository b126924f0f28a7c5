using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace KonTumInvest.Web.Features.Land.FactSheets;

/// <summary>What stands at the head and at the foot of each page.</summary>
internal static class SheetFrame
{
    private const double HeadLine = 34;
    private const double Apart = 16;
    private const double FootLine = SheetStyle.PageHeight - 60;

    /// <summary>The board, and from the second page on the plot.</summary>
    public static void Head(XGraphics graphics, FactSheet sheet, bool first)
    {
        var right = SheetStyle.PageWidth - SheetStyle.Margin;
        graphics.DrawRectangle(SheetStyle.Accent, 0, 0, SheetStyle.PageWidth, 8);
        var plot = first ? string.Empty : Short(graphics, sheet.Title, SheetStyle.Small, SheetStyle.TextWidth / 2);
        var left = SheetStyle.TextWidth - (first ? 0 : graphics.MeasureString(plot, SheetStyle.Small).Width + Apart);
        graphics.DrawString(Short(graphics, sheet.Board ?? string.Empty, SheetStyle.Small, left), SheetStyle.Small, SheetStyle.Muted, SheetStyle.Margin, HeadLine);
        graphics.DrawString(plot, SheetStyle.Small, SheetStyle.Muted, new XPoint(right, HeadLine), XStringFormats.BaseLineRight);
        graphics.DrawLine(SheetStyle.Line, SheetStyle.Margin, HeadLine + 8, right, HeadLine + 8);
    }

    /// <summary>The feet, once it is known how many pages there are.</summary>
    public static void Finish(PdfDocument document, FactSheet sheet)
    {
        var right = SheetStyle.PageWidth - SheetStyle.Margin;
        for (var page = 0; page < document.PageCount; page++)
        {
            using var graphics = XGraphics.FromPdfPage(document.Pages[page], XGraphicsPdfPageOptions.Append);
            graphics.DrawLine(SheetStyle.Line, SheetStyle.Margin, FootLine, right, FootLine);
            var number = string.Format(CultureInfo.InvariantCulture, sheet.PageNumbers, page + 1, document.PageCount);
            graphics.DrawString(number, SheetStyle.Small, SheetStyle.Muted, new XPoint(right, FootLine + 13), XStringFormats.BaseLineRight);
            graphics.DrawString(sheet.Dates, SheetStyle.Small, SheetStyle.Muted, SheetStyle.Margin, FootLine + 13);
            if (sheet.Page is { } address)
            {
                Link(document.Pages[page], graphics, address);
            }
        }
    }

    private static void Link(PdfPage page, XGraphics graphics, Uri address)
    {
        // As people read it: escaped letters would fill the line.
        var text = Short(graphics, Uri.UnescapeDataString(address.AbsoluteUri), SheetStyle.Small, SheetStyle.TextWidth);
        var baseline = FootLine + 25;
        graphics.DrawString(text, SheetStyle.Small, SheetStyle.Accent, SheetStyle.Margin, baseline);
        var around = new XRect(SheetStyle.Margin, baseline - 9, graphics.MeasureString(text, SheetStyle.Small).Width, 12);
        page.AddWebLink(new PdfRectangle(graphics.Transformer.WorldToDefaultPage(around)), address.AbsoluteUri);
    }

    private static string Short(XGraphics graphics, string text, XFont font, double width)
    {
        if (text.Length == 0 || graphics.MeasureString(text, font).Width <= width)
        {
            return text;
        }

        var length = text.Length;
        while (length > 1 && graphics.MeasureString($"{text[..length]}…", font).Width > width)
        {
            length--;
        }

        return $"{text[..length].TrimEnd()}…";
    }
}
