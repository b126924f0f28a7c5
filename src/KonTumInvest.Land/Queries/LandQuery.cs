using System.Globalization;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Models;

namespace KonTumInvest.Land.Queries;

/// <summary>
/// What a reader asks of the list of land. Several places, statuses or sectors mean "any of these"; several kinds of readiness mean "all of
/// these", since an investor who needs road and power needs both.
/// </summary>
public sealed record LandQuery
{
    public const int DefaultPageSize = 20;
    public const int MaximumPageSize = 100;
    public const int MaximumTextLength = 100;

    /// <summary>More words than this narrow nothing down and only cost time.</summary>
    public const int MaximumTerms = 8;

    /// <summary>Choices taken per filter.</summary>
    public const int MaximumChoices = 50;

    /// <summary>Codes of places.</summary>
    public ChoiceSet<string> Places { get; init; } = [];

    public ChoiceSet<PlotStatus> Statuses { get; init; } = [];

    /// <summary>Codes of sectors.</summary>
    public ChoiceSet<string> Sectors { get; init; } = [];

    /// <summary>All of these are asked for.</summary>
    public ChoiceSet<PlotReadiness> Readiness { get; init; } = [];

    /// <summary>Least area in <see cref="Unit"/>, inclusive. With a bound set, plots of unknown area are left out.</summary>
    public decimal? MinimumArea { get; init; }

    /// <summary>Greatest area in <see cref="Unit"/>, inclusive.</summary>
    public decimal? MaximumArea { get; init; }

    public AreaUnit Unit { get; init; }

    /// <summary>Only sample data, only real data, or both.</summary>
    public bool? Sample { get; init; }

    /// <summary>Words as typed; each must begin a word of the plot's code or name, or of its place's name or communes.</summary>
    public string? Text { get; init; }

    public LandSort Sort { get; init; }

    /// <summary>The page that follows this plot.</summary>
    public Guid? After { get; init; }

    /// <summary>The page that precedes this plot; it yields to <see cref="After"/>.</summary>
    public Guid? Before { get; init; }

    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>Whether any filter is set.</summary>
    public bool IsFiltered =>
        Places.Count > 0
        || Statuses.Count > 0
        || Sectors.Count > 0
        || Readiness.Count > 0
        || MinimumArea is not null
        || MaximumArea is not null
        || Sample is not null
        || Text is not null;

    /// <summary>Least area in square metres.</summary>
    internal decimal? MinimumSquareMetres => ToSquareMetres(MinimumArea);

    /// <summary>Greatest area in square metres.</summary>
    internal decimal? MaximumSquareMetres => ToSquareMetres(MaximumArea);

    /// <summary>The same question, from its first page.</summary>
    public LandQuery FromStart() => this with { After = null, Before = null };

    /// <summary>
    /// The one way to write this question, for links and caches: parameters in a fixed order, defaults left out. Empty, or beginning with "?".
    /// </summary>
    public string ToQueryString()
    {
        var parts = new List<string>();
        Add(LandParameters.Text, Text);
        AddAll(LandParameters.Place, Places);
        AddAll(LandParameters.Status, Statuses.Select(StoredCode.Of));
        AddAll(LandParameters.Sector, Sectors);
        AddAll(LandParameters.Readiness, Readiness.Select(StoredCode.Of));
        Add(LandParameters.MinimumArea, MinimumArea?.ToString(CultureInfo.InvariantCulture));
        Add(LandParameters.MaximumArea, MaximumArea?.ToString(CultureInfo.InvariantCulture));
        Add(LandParameters.Unit, Unit == default ? null : LandParameters.Write(Unit));
        Add(LandParameters.Sample, Sample is { } sample ? LandParameters.Write(sample) : null);
        Add(LandParameters.Sort, Sort == default ? null : LandParameters.Write(Sort));
        Add(LandParameters.PageSize, PageSize == DefaultPageSize ? null : PageSize.ToString(CultureInfo.InvariantCulture));
        Add(LandParameters.After, After?.ToString("N"));
        Add(LandParameters.Before, After is null ? Before?.ToString("N") : null);
        return parts.Count == 0 ? string.Empty : $"?{string.Join('&', parts)}";

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        void AddAll(string name, IEnumerable<string> values)
        {
            foreach (var value in values)
            {
                Add(name, value);
            }
        }
    }

    private decimal? ToSquareMetres(decimal? area) => Unit == AreaUnit.Hectare ? area * Measures.SquareMetresOfHectare : area;
}
