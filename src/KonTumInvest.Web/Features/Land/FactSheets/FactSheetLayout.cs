using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace KonTumInvest.Web.Features.Land.FactSheets;

/// <summary>Lays a fact sheet out on pages of A4. Sizes are in points, 72 to the inch.</summary>
internal static class FactSheetLayout
{
    private const double LabelWidth = 140;
    private const double Gap = 12;
    private const double SketchHeight = 170;

    // Whole paragraphs in bold tire the eye.
    private const int LongestStrong = 60;

    /// <summary>The file, with the parts of its typefaces that it needs, so that it reads the same everywhere.</summary>
    public static byte[] Write(FactSheet sheet)
    {
        using var document = new PdfDocument();
        document.Info.Title = $"{sheet.Kind}: {sheet.Title}";
        document.Info.Author = sheet.Board ?? string.Empty;
        document.Info.Subject = sheet.Subtitle;
        document.Language = CultureInfo.GetCultureInfo(sheet.Language == "vi" ? "vi-VN" : "en-GB").Name;
        document.ViewerPreferences.DisplayDocTitle = true;
        using (var flow = new SheetFlow(document, sheet))
        {
            Opening(flow, sheet);
            foreach (var section in sheet.Sections)
            {
                Section(flow, section);
            }
        }

        SheetFrame.Finish(document, sheet);
        using var bytes = new MemoryStream();
        document.Save(bytes, closeStream: false);
        return bytes.ToArray();
    }

    private static void Opening(SheetFlow flow, FactSheet sheet)
    {
        flow.Text(sheet.Kind.ToUpper(CultureInfo.GetCultureInfo(sheet.Language)), SheetStyle.Kicker, SheetStyle.Accent);
        flow.Text(sheet.Title, SheetStyle.Title, SheetStyle.Ink);
        flow.Text(sheet.Subtitle, SheetStyle.Subtitle, SheetStyle.Muted);
        flow.Space(4);
        if (sheet.Warning is not null)
        {
            flow.Box(sheet.Warning);
        }

        if (sheet.Note is not null)
        {
            flow.Text(sheet.Note, SheetStyle.Body, SheetStyle.Ink);
        }

        if (sheet.Sketch is { } sketch)
        {
            var width = sketch.Place is null ? SheetStyle.TextWidth : (SheetStyle.TextWidth - Gap) / 2;
            flow.Block(
                SketchHeight,
                (graphics, top) =>
                {
                    OutlineDrawing.Draw(graphics, new XRect(SheetStyle.Margin, top, width, SketchHeight), sketch.Plot, null, sketch.PlotCaption, sheet.Language);
                    if (sketch.Place is { } place)
                    {
                        OutlineDrawing.Draw(graphics, new XRect(SheetStyle.Margin + width + Gap, top, width, SketchHeight), sketch.Plot, place, sketch.PlaceCaption, sheet.Language);
                    }
                }
            );
        }
    }

    private static void Section(SheetFlow flow, SheetSection section)
    {
        // A heading never stands alone at the foot of a page.
        flow.Need(64);
        flow.Space(8);
        flow.Text(section.Title, SheetStyle.Heading, SheetStyle.Accent);
        flow.Rule();
        foreach (var row in section.Rows)
        {
            Row(flow, row);
        }

        if (section.Note is not null)
        {
            flow.Text(section.Note, SheetStyle.Small, SheetStyle.Muted);
        }
    }

    private static void Row(SheetFlow flow, SheetRow row)
    {
        const double ValueLeft = LabelWidth + Gap;
        var label = flow.Lines(row.Label, SheetStyle.Body, LabelWidth, SheetStyle.Muted);
        var width = SheetStyle.TextWidth - ValueLeft;
        var value = flow.Lines(row.Value, row.Value.Length > LongestStrong ? SheetStyle.Body : SheetStyle.Strong, width, SheetStyle.Ink);
        if (row.Source is not null)
        {
            value.AddRange(flow.Lines(row.Source, SheetStyle.Small, width, SheetStyle.Muted));
        }

        flow.Columns(label, value, ValueLeft);
        flow.Rule();
    }
}
