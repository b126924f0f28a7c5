namespace KonTumInvest.Web.Components;

/// <summary>A map with the same places listed beside it, for the <c>_PlaceMap</c> partial. The list is all there is without script.</summary>
public sealed record PlaceMap
{
    /// <summary>What the map shows, for screen readers.</summary>
    public required string Label { get; init; }

    /// <summary>
    /// The address of the features: a GeoJSON FeatureCollection in WGS 84 whose features carry <c>key</c>, <c>kind</c> (zone, park, cluster
    /// or plot), <c>name</c>, <c>url</c>, <c>status</c> and <c>sample</c>; plots of several places also <c>place</c> and <c>placeUrl</c>.
    /// </summary>
    public required string DataUrl { get; init; }

    public required IReadOnlyList<PlaceMapItem> Items { get; init; }

    /// <summary>The key of the place the map opens on; null shows all.</summary>
    public string? Focus { get; init; }

    /// <summary>Raster or vector tiles as <c>https://…/{z}/{x}/{y}.png</c>, or a <c>.pmtiles</c> file; null draws our own outlines only.</summary>
    public string? TilesUrl { get; init; }

    /// <summary>Whom the tiles are credited to.</summary>
    public string? TilesAttribution { get; init; }
}

/// <summary>A line of the list beside a map.</summary>
public sealed record PlaceMapItem(string Key, string Name, string Url, StatusBadge? Status, bool Sample)
{
    /// <summary>False where no document tells the place's position: the list then says that it is not on the map.</summary>
    public bool Located { get; init; } = true;
}
