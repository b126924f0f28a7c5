using KonTumInvest.Content.Geography;

namespace KonTumInvest.Web.Features.Land.FactSheets;

/// <summary>What the fact sheet of a plot says, in one language, before it is laid out.</summary>
internal sealed record FactSheet
{
    /// <summary>"vi" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>"Plot fact sheet".</summary>
    public required string Kind { get; init; }

    /// <summary>The name of the plot.</summary>
    public required string Title { get; init; }

    /// <summary>The place it lies in and whether it is vacant, on one line.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The board that publishes it; null while the site names none.</summary>
    public string? Board { get; init; }

    /// <summary>Says that the data was generated; null for real land.</summary>
    public string? Warning { get; init; }

    public string? Note { get; init; }

    public SheetSketch? Sketch { get; init; }

    public required IReadOnlyList<SheetSection> Sections { get; init; }

    /// <summary>Of which day the data is, and when the sheet was made.</summary>
    public required string Dates { get; init; }

    /// <summary>The address of the plot's page; null where the site does not know its own.</summary>
    public Uri? Page { get; init; }

    /// <summary>The pattern of "Page 1 of 2".</summary>
    public required string PageNumbers { get; init; }

    /// <summary>The name of the file.</summary>
    public required string FileName { get; init; }
}

/// <summary>Facts under a heading.</summary>
internal sealed record SheetSection(string Title, IReadOnlyList<SheetRow> Rows, string? Note = null);

/// <summary>A fact.</summary>
/// <param name="Label">What it is; stands to the left.</param>
/// <param name="Value">The fact in words.</param>
/// <param name="Source">Date and document, and what other documents say; null for what the board itself states.</param>
internal sealed record SheetRow(string Label, string Value, string? Source = null);

/// <summary>The drawings of where the plot lies.</summary>
/// <param name="Plot">Its outline.</param>
/// <param name="PlotCaption">What stands below it.</param>
/// <param name="Place">The outline of its place; null where none is drawn.</param>
/// <param name="PlaceCaption">What stands below that.</param>
internal sealed record SheetSketch(SiteGeometry Plot, string PlotCaption, SiteGeometry? Place, string PlaceCaption);
