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
            Containers = [.. type.PropertyGroups.Select(group => Container(group, type.PropertyGroups))],
            Properties =
            [
                .. type.PropertyGroups.SelectMany(group => group.PropertyTypes?.Select(property => Property(property, group)) ?? []),
                .. type.NoGroupPropertyTypes.Select(property => Property(property, null)),
            ],
        };

    // A group inside a tab has the tab's alias in front of its own: "content/address".
    private static ContainerModel Container(PropertyGroup group, PropertyGroupCollection all)
    {
        var slash = group.Alias.LastIndexOf('/');
        var parent = slash < 0 ? null : all.FirstOrDefault(other => other.Alias == group.Alias[..slash]);
        return new ContainerModel(group.Key, Reference.To(parent?.Key), group.Name, group.Type.ToString(), group.SortOrder);
    }

    private static PropertyTypeModel Property(IPropertyType property, PropertyGroup? group) =>
        new()
        {
            Id = property.Key,
            Container = Reference.To(group?.Key),
            SortOrder = property.SortOrder,
            Alias = property.Alias,
            Name = property.Name,
            Description = property.Description,
            DataType = new Reference(property.DataTypeKey),
            VariesByCulture = property.VariesByCulture(),
            Validation = new ValidationModel(
                property.Mandatory,
                property.MandatoryMessage,
                property.ValidationRegExp,
                property.ValidationRegExpMessage
            ),
            Appearance = new AppearanceModel(property.LabelOnTop),
        };
}
