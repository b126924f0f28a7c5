using KonTumInvest.Backoffice.Management.Paging;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.DocumentTypes;

/// <summary>The groups and properties of a document or media type as the client reads them.</summary>
internal static class TypeMembers
{
    public static IReadOnlyList<ContainerModel> ToContainers(this IContentTypeBase type) =>
        [.. type.PropertyGroups.Select(group => Container(group, type.PropertyGroups))];

    public static IReadOnlyList<PropertyTypeModel> ToProperties(this IContentTypeBase type) =>
        [
            .. type.PropertyGroups.SelectMany(group => group.PropertyTypes?.Select(property => Property(property, group)) ?? []),
            .. type.NoGroupPropertyTypes.Select(property => Property(property, null)),
        ];

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
