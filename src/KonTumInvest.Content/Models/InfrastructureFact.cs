using KonTumInvest.Content.Figures;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>One fact with its document, under the infrastructure page or under a place; its title is the label.</summary>
[PublishedModel("infrastructureFact")]
public sealed class InfrastructureFact(IPublishedContent content, IPublishedValueFallback fallback) : DocumentModel(content, fallback)
{
    public FactCategory? Category => Choice<FactCategory>("category");

    public Figure? Figure => FigureOf("figure");

    public string? Description => Text("description");
}
