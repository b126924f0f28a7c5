namespace KonTumInvest.Land.Queries;

/// <summary>
/// How a question about land is written in an address. The words are the same in every language, so that links can be passed on. Statuses
/// and kinds of readiness are written with their stored codes, places and sectors with theirs.
/// </summary>
public static class LandParameters
{
    public const string Text = "q";
    public const string Place = "place";
    public const string Status = "status";
    public const string Sector = "sector";
    public const string Readiness = "ready";
    public const string MinimumArea = "min";
    public const string MaximumArea = "max";
    public const string Unit = "unit";
    public const string Sample = "sample";
    public const string Sort = "sort";
    public const string PageSize = "size";
    public const string After = "after";
    public const string Before = "before";

    /// <summary>Every parameter of a question.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Text,
        Place,
        Status,
        Sector,
        Readiness,
        MinimumArea,
        MaximumArea,
        Unit,
        Sample,
        Sort,
        PageSize,
        After,
        Before,
    ];

    /// <summary>The word for an option, such as <c>area-desc</c>.</summary>
    public static string Write(AreaUnit unit) => unit == AreaUnit.Hectare ? "ha" : "m2";

    /// <inheritdoc cref="Write(AreaUnit)"/>
    public static string Write(bool sample) => sample ? "only" : "none";

    /// <inheritdoc cref="Write(AreaUnit)"/>
    public static string Write(LandSort sort) =>
        sort switch
        {
            LandSort.Place => "place",
            LandSort.AreaAscending => "area",
            LandSort.AreaDescending => "area-desc",
            _ => "code",
        };
}
