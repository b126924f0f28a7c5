using KonTumInvest.Backoffice.Management.Paging;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.DocumentTypes;

/// <summary>Umbraco's document types as the client reads them.</summary>
internal static class DocumentTypeMapping
{
    public static DocumentTypeModel ToModel(this IContentType type) =>
        new()
        {
            Id = type.Key,
            Alias = type.Alias,
            Name = type.Name ?? type.Alias,
            Description = type.Description,
            Icon = type.Icon ?? string.Empty,
            AllowedAsRoot = type.AllowedAsRoot,
            VariesByCulture = type.VariesByCulture(),
            Collection = Reference.To(type.ListView),
            IsElement = type.IsElement,
            AllowedTemplates = [.. (type.AllowedTemplates ?? []).Select(template => new Reference(template.Key))],
            DefaultTemplate = Reference.To(type.DefaultTemplate?.Key),
            Cleanup = new CleanupModel(
                type.HistoryCleanup?.PreventCleanup ?? false,
                type.HistoryCleanup?.KeepAllVersionsNewerThanDays,
                type.HistoryCleanup?.KeepLatestVersionPerDayForDays
            ),
            AllowedDocumentTypes =
            [
                .. (type.AllowedContentTypes ?? []).Select(child => new AllowedChildModel(new Reference(child.Key), child.SortOrder)),
            ],
            // Types are only ever composed here; none inherits from a parent in the tree of types.
            Compositions = [.. type.ContentTypeComposition.Select(other => new CompositionModel(new Reference(other.Key), "Composition"))],
            Containers = type.ToContainers(),
            Properties = type.ToProperties(),
        };
}
