namespace KonTumInvest.Web.Features.Places;

/// <summary>Settings of the maps, section <c>Map</c>.</summary>
public sealed class MapOptions
{
    /// <summary>Raster tiles as <c>https://…/{z}/{x}/{y}.png</c>, or a <c>.pmtiles</c> file; empty draws our own outlines only.</summary>
    public string? TileUrl { get; set; }

    /// <summary>Whom the tiles are credited to, as their licence asks.</summary>
    public string? TileAttribution { get; set; }
}
