namespace KonTumInvest.Content.Geography;

/// <summary>What a geometry must satisfy beyond being valid.</summary>
public sealed record GeometryRules
{
    /// <summary>No restriction but the sanity limit on the number of positions.</summary>
    public static readonly GeometryRules Default = new();

    public IReadOnlyList<GeometryKind> Kinds { get; init; } = [GeometryKind.Point, GeometryKind.Polygon, GeometryKind.MultiPolygon];

    /// <summary>Every position lies in this box; null where the whole world will do.</summary>
    public GeoBounds? Within { get; init; }

    /// <summary>The most positions in all rings together; validity checks grow with it.</summary>
    public int MaxVertices { get; init; } = 5_000;
}
