namespace KonTumInvest.Web.Features.Places;

/// <summary>Settings of the maps, section <c>Map</c>.</summary>
public sealed class MapOptions
{
    public const string Section = "Map";

    /// <summary>Why <see cref="TileUrl"/> cannot be used, for whoever set it.</summary>
    public const string Refusal =
        $"{Section}:{nameof(TileUrl)} must be an address with {{z}}, {{x}} and {{y}} or a .pmtiles file, beginning with https://, http:// or a single slash.";

    private static readonly string[] _parts = ["{z}", "{x}", "{y}"];

    /// <summary>
    /// Raster tiles as <c>https://…/{z}/{x}/{y}.png</c>, or a <c>.pmtiles</c> file; a path begins at this site. Empty draws our own outlines only.
    /// </summary>
    public string? TileUrl { get; set; }

    /// <summary>Whom the tiles are credited to, as their licence asks.</summary>
    public string? TileAttribution { get; set; }

    /// <summary>Whether <see cref="TileUrl"/> can be drawn.</summary>
    public bool IsUsable => string.IsNullOrEmpty(TileUrl) || (NamesTiles(TileUrl) && (IsPath(TileUrl) || Origin is not null));

    /// <summary>The other server that the tiles come from, such as <c>https://tiles.example</c>; null when it is this site or none.</summary>
    public string? Origin =>
        !IsPath(TileUrl) && Uri.TryCreate(TileUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? url.GetLeftPart(UriPartial.Authority)
            : null;

    // Asked before the address is parsed: Linux takes a path for the address of a file.
    private static bool IsPath(string? url) => url is ['/', not '/', ..];

    private static bool NamesTiles(string url) =>
        url.EndsWith(".pmtiles", StringComparison.Ordinal)
        || _parts.All(part => url.Contains(part, StringComparison.Ordinal));
}
