using System.Text.RegularExpressions;

namespace KonTumInvest.Cms.Media.Vector;

/// <summary>
/// What of SVG 2 a drawing may hold: shapes, texts, gradients, patterns, clips and masks. Nothing that acts, fetches, holds markup of another kind
/// or is computed pixel by pixel (script, events, animation, links, foreign objects, filters).
/// </summary>
internal static partial class SvgAllowList
{
    private const string LinkElement = "a";

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "defs", "symbol", "use", "title", "desc", "style",
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image",
        "text", "tspan", "textPath",
        "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "id", "class", "style", "lang", "role", "version", "viewBox", "preserveAspectRatio", "transform",
        "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy", "width", "height", "d", "points", "pathLength",
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
        "stroke-dasharray", "stroke-dashoffset", "opacity", "color", "display", "visibility", "overflow", "paint-order", "vector-effect",
        "shape-rendering", "image-rendering", "text-rendering", "mix-blend-mode", "isolation",
        "stop-color", "stop-opacity", "offset", "gradientUnits", "gradientTransform", "spreadMethod", "patternUnits", "patternContentUnits",
        "patternTransform", "clip-path", "clip-rule", "clipPathUnits", "mask", "mask-type", "maskUnits", "maskContentUnits",
        "marker-start", "marker-mid", "marker-end", "markerWidth", "markerHeight", "markerUnits", "refX", "refY", "orient",
        "font-family", "font-size", "font-style", "font-weight", "font-stretch", "font-variant", "letter-spacing", "word-spacing",
        "text-anchor", "text-decoration", "dominant-baseline", "alignment-baseline", "baseline-shift", "writing-mode", "rotate", "textLength",
        "lengthAdjust", "startOffset",
    };

    /// <summary>The element to write for one that was read; null where it goes with all it holds. A link becomes a group of what it held.</summary>
    public static string? ElementFor(string name) =>
        name == LinkElement ? "g"
        : Elements.Contains(name) ? name
        : null;

    /// <summary>Whether an attribute that names no other part of the file may stay as it is.</summary>
    public static bool Takes(string name, string value) => Attributes.Contains(name) && IsInert(value);

    /// <summary>
    /// Whether a text of styles names nothing outside of the file: no rule that fetches, no escape that hides one, and addresses only of parts of the
    /// drawing itself.
    /// </summary>
    public static bool IsInert(string style) =>
        style.IndexOfAny(['\\', '@', '<']) < 0
        && !Fetches().IsMatch(style)
        && Address().Count(style) == LocalAddress().Count(style);

    /// <summary>The ids of the parts that a value names by <c>url(#…)</c>.</summary>
    public static IEnumerable<string> NamedIn(string style) => LocalAddress().Matches(style).Select(found => found.Groups[1].Value);

    // Functions of CSS that fetch, besides url(), and what old browsers ran.
    [GeneratedRegex(@"(image(-set)?|src|cross-fade|element|expression)\s*\(|(java|vb)script\s*:|-moz-binding|behavior\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Fetches();

    [GeneratedRegex(@"url\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"url\s*\(\s*[""']?#([\w.:-]+)[""']?\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex LocalAddress();
}
