using System.Globalization;
using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Geography;
using PdfSharp.Drawing;

namespace KonTumInvest.Web.Features.Land.FactSheets;

/// <summary>Draws the outline of a plot, alone or within that of its place, with a scale. North is up.</summary>
internal static class OutlineDrawing
{
    private const double MetresPerDegree = 111_320;
    private const double CaptionHeight = 16;
    private const double Padding = 14;

    // Round lengths for the scale.
    private static readonly int[] Lengths = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000];

    /// <param name="graphics">The page.</param>
    /// <param name="box">Where on it, the caption included.</param>
    /// <param name="plot">The outline of the plot.</param>
    /// <param name="place">The outline around it, which then fills the box; null for the plot alone.</param>
    /// <param name="caption">What stands below.</param>
    /// <param name="language">"vi" or "en", for the numbers of the scale.</param>
    public static void Draw(XGraphics graphics, XRect box, SiteGeometry plot, SiteGeometry? place, string caption, string language)
    {
        var frame = new XRect(box.X, box.Y, box.Width, box.Height - CaptionHeight);
        graphics.DrawRectangle(SheetStyle.Line, frame);
        var shown = place is null ? plot.Bounds : Together(plot.Bounds, place.Bounds);
        var scale = new Scale(shown, frame);
        if (place is not null)
        {
            graphics.DrawPath(SheetStyle.PlaceOutline, SheetStyle.Tint, PathOf(place, scale));
        }

        graphics.DrawPath(SheetStyle.Outline, place is null ? SheetStyle.Tint : SheetStyle.Accent, PathOf(plot, scale));
        DrawScale(graphics, frame, scale, language);
        var (text, font) = (caption, SheetStyle.Small);
        while (text.Length > 1 && graphics.MeasureString(text, font).Width > box.Width)
        {
            text = $"{text[..^2].TrimEnd()}…";
        }

        graphics.DrawString(text, font, SheetStyle.Muted, box.X, box.Bottom - 4);
    }

    private static XGraphicsPath PathOf(SiteGeometry geometry, Scale scale)
    {
        // Holes stay empty.
        var path = new XGraphicsPath { FillMode = XFillMode.Alternate };
        foreach (var ring in geometry.Polygons.SelectMany(polygon => polygon.Rings))
        {
            path.AddPolygon([.. ring.Positions.Select(scale.Of)]);
        }

        return path;
    }

    private static void DrawScale(XGraphics graphics, XRect frame, Scale scale, string language)
    {
        var metres = Lengths.LastOrDefault(length => length * scale.PointsPerMetre <= frame.Width / 3, Lengths[0]);
        var (left, y) = (frame.X + 6, frame.Bottom - 6);
        var right = left + metres * scale.PointsPerMetre;
        graphics.DrawLine(SheetStyle.PlaceOutline, left, y, right, y);
        graphics.DrawLine(SheetStyle.PlaceOutline, left, y - 3, left, y);
        graphics.DrawLine(SheetStyle.PlaceOutline, right, y - 3, right, y);
        var culture = CultureInfo.GetCultureInfo(language);
        var words = metres < 1_000 ? $"{FigureFormatter.Number(metres, culture)} m" : $"{FigureFormatter.Number(metres / 1_000, culture)} km";
        graphics.DrawString(words, SheetStyle.Small, SheetStyle.Muted, right + 4, y);
    }

    private static GeoBounds Together(GeoBounds one, GeoBounds other) =>
        new(Math.Min(one.West, other.West), Math.Min(one.South, other.South), Math.Max(one.East, other.East), Math.Max(one.North, other.North));

    /// <summary>From degrees to points on the page; on so small a piece of the earth a flat one will do.</summary>
    private sealed class Scale
    {
        private readonly GeoPosition _centre;
        private readonly XPoint _middle;
        private readonly double _metresPerDegreeEast;

        public Scale(GeoBounds shown, XRect frame)
        {
            _centre = shown.Centre;
            _middle = new XPoint(frame.X + frame.Width / 2, frame.Y + frame.Height / 2);
            _metresPerDegreeEast = MetresPerDegree * Math.Cos(_centre.Latitude * Math.PI / 180);
            var width = Math.Max(1, (shown.East - shown.West) * _metresPerDegreeEast);
            var height = Math.Max(1, (shown.North - shown.South) * MetresPerDegree);
            PointsPerMetre = Math.Min((frame.Width - 2 * Padding) / width, (frame.Height - 2 * Padding) / height);
        }

        public double PointsPerMetre { get; }

        public XPoint Of(GeoPosition position) =>
            new(
                _middle.X + (position.Longitude - _centre.Longitude) * _metresPerDegreeEast * PointsPerMetre,
                _middle.Y - (position.Latitude - _centre.Latitude) * MetresPerDegree * PointsPerMetre
            );
    }
}
