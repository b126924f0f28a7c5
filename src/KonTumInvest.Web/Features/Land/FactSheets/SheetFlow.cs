using System.Text;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace KonTumInvest.Web.Features.Land.FactSheets;

/// <summary>Puts text onto pages from top to bottom and begins a new one where a page is full. Long text is wrapped, long words are cut.</summary>
internal sealed class SheetFlow(PdfDocument document, FactSheet sheet) : IDisposable
{
    private const double BoxPadding = 8;

    private XGraphics? _graphics;
    private double _y = SheetStyle.Top;

    private XGraphics Graphics => _graphics ??= NewPage();

    /// <summary>Begins a new page where less than this is left.</summary>
    public void Need(double height)
    {
        if (_y + height > SheetStyle.Bottom && _y > SheetStyle.Top)
        {
            _graphics?.Dispose();
            _graphics = NewPage();
        }
    }

    public void Space(double height) => _y += height;

    public void Rule()
    {
        _y += 2;
        Graphics.DrawLine(SheetStyle.Line, SheetStyle.Margin, _y, SheetStyle.PageWidth - SheetStyle.Margin, _y);
        _y += 3;
    }

    /// <summary>A paragraph over the whole width.</summary>
    public void Text(string text, XFont font, XBrush brush) => Columns([], Lines(text, font, SheetStyle.TextWidth, brush), 0);

    /// <summary>A paragraph on a coloured ground.</summary>
    public void Box(string text)
    {
        var lines = Lines(text, SheetStyle.Strong, SheetStyle.TextWidth - 2 * BoxPadding, SheetStyle.Ink);
        var height = lines.Sum(line => SheetStyle.Leading(line.Font)) + 2 * BoxPadding;
        Block(
            height,
            (graphics, top) =>
            {
                graphics.DrawRectangle(SheetStyle.Warning, SheetStyle.Margin, top, SheetStyle.TextWidth, height);
                var y = top + BoxPadding;
                foreach (var line in lines)
                {
                    Draw(graphics, line, SheetStyle.Margin + BoxPadding, ref y);
                }
            }
        );
    }

    /// <summary>Something that is drawn and never cut.</summary>
    public void Block(double height, Action<XGraphics, double> draw)
    {
        Need(height);
        draw(Graphics, _y);
        _y += height + 6;
    }

    /// <summary>A label to the left of its value; both go on to the next page where they have to.</summary>
    public void Columns(List<SheetLine> label, List<SheetLine> value, double valueLeft)
    {
        // Short ones stay together.
        var height = Math.Max(Height(label), Height(value));
        Need(Math.Min(height, (SheetStyle.Bottom - SheetStyle.Top) / 3));
        for (var (row, rows) = (0, Math.Max(label.Count, value.Count)); row < rows; row++)
        {
            var lines = new[] { (Line: label.ElementAtOrDefault(row), Left: 0d), (Line: value.ElementAtOrDefault(row), Left: valueLeft) };
            Need(lines.Max(one => one.Line is null ? 0 : SheetStyle.Leading(one.Line.Font)));
            var below = _y;
            foreach (var (line, left) in lines)
            {
                var y = _y;
                if (line is not null)
                {
                    Draw(Graphics, line, SheetStyle.Margin + left, ref y);
                }

                below = Math.Max(below, y);
            }

            _y = below;
        }
    }

    /// <summary>The text in lines of the width at most.</summary>
    public List<SheetLine> Lines(string text, XFont font, double width, XBrush brush)
    {
        var lines = new List<SheetLine>();
        foreach (var paragraph in text.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Split('\n'))
        {
            var line = string.Empty;
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (Fits(longer, font, width))
                {
                    line = longer;
                    continue;
                }

                if (line.Length > 0)
                {
                    lines.Add(new SheetLine(line, font, brush));
                }

                line = word;
                while (!Fits(line, font, width))
                {
                    var cut = line.Length - 1;
                    while (cut > 1 && !Fits(line[..cut], font, width))
                    {
                        cut--;
                    }

                    lines.Add(new SheetLine(line[..cut], font, brush));
                    line = line[cut..];
                }
            }

            if (line.Length > 0)
            {
                lines.Add(new SheetLine(line, font, brush));
            }
        }

        return lines;
    }

    public void Dispose() => _graphics?.Dispose();

    private static double Height(List<SheetLine> lines) => lines.Sum(line => SheetStyle.Leading(line.Font));

    private static void Draw(XGraphics graphics, SheetLine line, double left, ref double y)
    {
        graphics.DrawString(line.Text, line.Font, line.Brush, left, y + line.Font.Size);
        y += SheetStyle.Leading(line.Font);
    }

    private bool Fits(string text, XFont font, double width) => text.Length <= 1 || Graphics.MeasureString(text, font).Width <= width;

    private XGraphics NewPage()
    {
        var page = document.AddPage();
        page.Size = PageSize.A4;
        _y = SheetStyle.Top;
        var graphics = XGraphics.FromPdfPage(page);
        SheetFrame.Head(graphics, sheet, first: document.PageCount == 1);
        return graphics;
    }
}

/// <summary>A line of text with its looks.</summary>
internal sealed record SheetLine(string Text, XFont Font, XBrush Brush);
