using KonTumInvest.Land.Plots;

namespace KonTumInvest.Land.Queries;

/// <summary>How a question about land is written in an address. The words are the same in every language, so that links can be passed on.</summary>
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

    /// <summary>Every single kind of readiness, in the order it is shown.</summary>
    public static IReadOnlyList<PlotReadiness> ReadinessKinds { get; } =
    [.. Enum.GetValues<PlotReadiness>().Where(kind => kind != PlotReadiness.None)];

    /// <summary>The word for an option, such as <c>available</c> or <c>area-desc</c>.</summary>
    public static string Write(PlotStatus status) =>
        status switch
        {
            PlotStatus.Available => "available",
            PlotStatus.Reserved => "reserved",
            _ => "leased",
        };

    /// <inheritdoc cref="Write(PlotStatus)"/>
    public static string Write(PlotReadiness readiness) =>
        readiness switch
        {
            PlotReadiness.Cleared => "cleared",
            PlotReadiness.Levelled => "levelled",
            PlotReadiness.Road => "road",
            PlotReadiness.Power => "power",
            PlotReadiness.Water => "water",
            PlotReadiness.Wastewater => "wastewater",
            PlotReadiness.Telecom => "telecom",
            _ => throw new ArgumentOutOfRangeException(nameof(readiness), readiness, "One kind of readiness at a time."),
        };

    /// <inheritdoc cref="Write(PlotStatus)"/>
    public static string Write(AreaUnit unit) => unit == AreaUnit.Hectare ? "ha" : "m2";

    /// <inheritdoc cref="Write(PlotStatus)"/>
    public static string Write(bool sample) => sample ? "only" : "none";

    /// <inheritdoc cref="Write(PlotStatus)"/>
    public static string Write(LandSort sort) =>
        sort switch
        {
            LandSort.Place => "place",
            LandSort.AreaAscending => "area",
            LandSort.AreaDescending => "area-desc",
            _ => "code",
        };

    /// <summary>The single kinds of readiness in a set.</summary>
    public static IEnumerable<PlotReadiness> Split(PlotReadiness readiness) => ReadinessKinds.Where(kind => readiness.HasFlag(kind));
}
