using KonTumInvest.Content.Figures;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>A publicly reported project in a place. Organisations only, never persons.</summary>
[PublishedModel("project")]
public sealed class Project(IPublishedContent content, IPublishedValueFallback fallback) : DocumentModel(content, fallback)
{
    /// <summary>As the source writes it; null where the source names none.</summary>
    public string? Organisation => Text("organisation");

    public string? Summary => Text("summary");

    public ProjectStatus? Status => Choice<ProjectStatus>("status");

    public Figure? StatusFact => FigureOf("statusFact");

    public Figure? Capital => FigureOf("capital");

    public Figure? LandArea => FigureOf("landArea");

    public Figure? Capacity => FigureOf("capacity");

    public IReadOnlyList<Sector> Sectors => Picked<Sector>("sectors");
}
