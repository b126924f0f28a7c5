using KonTumInvest.Backoffice.Management.MediaTypes;
using KonTumInvest.Cms.Schema;

namespace KonTumInvest.Backoffice.Management.DocumentTypes;

/// <summary>Document and media types with their names, descriptions and messages in the language of the account.</summary>
public sealed class TypeWords(SchemaWords words)
{
    public DocumentTypeModel In(DocumentTypeModel type) =>
        type with
        {
            Name = words.In(type.Name),
            Description = words.InOrNull(type.Description),
            Containers = In(type.Containers),
            Properties = In(type.Properties),
        };

    public MediaTypeModel In(MediaTypeModel type) =>
        type with
        {
            Name = words.In(type.Name),
            Description = words.InOrNull(type.Description),
            Containers = In(type.Containers),
            Properties = In(type.Properties),
        };

    public AllowedDocumentTypeModel In(AllowedDocumentTypeModel type) =>
        type with { Name = words.In(type.Name), Description = words.InOrNull(type.Description) };

    public DocumentTypeItemModel In(DocumentTypeItemModel type) =>
        type with { Name = words.In(type.Name), Description = words.InOrNull(type.Description) };

    /// <summary>A name or a message.</summary>
    public string In(string text) => words.In(text);

    public string? InOrNull(string? text) => words.InOrNull(text);

    private IReadOnlyList<ContainerModel> In(IReadOnlyList<ContainerModel> containers) =>
        [.. containers.Select(container => container with { Name = words.InOrNull(container.Name) })];

    private IReadOnlyList<PropertyTypeModel> In(IReadOnlyList<PropertyTypeModel> properties) =>
        [
            .. properties.Select(property => property with
            {
                Name = words.In(property.Name),
                Description = words.InOrNull(property.Description),
                Validation = property.Validation with
                {
                    MandatoryMessage = words.InOrNull(property.Validation.MandatoryMessage),
                    RegExMessage = words.InOrNull(property.Validation.RegExMessage),
                },
            }),
        ];
}
