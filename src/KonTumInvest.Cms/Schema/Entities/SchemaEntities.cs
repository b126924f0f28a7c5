using KonTumInvest.Cms.Schema.Definitions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.Schema.Entities;

/// <summary>
/// Umbraco's entities for the definitions of the catalog, each built once. They are shared: only copies may leave this layer.
/// Built at first use, because property editors come from the finished container.
/// </summary>
public sealed class SchemaEntities
{
    private readonly Lazy<IReadOnlyList<ILanguage>> _languages;
    private readonly Lazy<IReadOnlyList<ITemplate>> _templates;
    private readonly Lazy<IReadOnlyList<IDataType>> _dataTypes;
    private readonly Lazy<IReadOnlyList<IContentType>> _documentTypes;
    private readonly Lazy<IReadOnlyList<IMediaType>> _mediaTypes;
    private readonly Lazy<IReadOnlyList<IUserGroup>> _userGroups;

    public SchemaEntities(
        SchemaCatalog catalog,
        Lazy<PropertyEditorCollection> editors,
        IConfigurationEditorJsonSerializer serializer,
        IShortStringHelper shortStrings
    )
    {
        Catalog = catalog;
        _languages = new(() => [.. catalog.Languages.Select(AccessEntities.Language)]);
        _templates = new(() => [.. catalog.Templates.Select(template => AccessEntities.Template(template, shortStrings))]);
        _userGroups = new(() => [.. catalog.UserGroups.Select(group => AccessEntities.UserGroup(group, catalog, shortStrings))]);
        _dataTypes = new(() => DataTypeEntities.Build(catalog, editors.Value, serializer));
        _documentTypes = new(() =>
            new ContentTypeEntities(catalog, DataTypes, Templates, shortStrings).Build<IContentType>(ContentTypeKind.Document)
        );
        _mediaTypes = new(() =>
            new ContentTypeEntities(catalog, DataTypes, Templates, shortStrings).Build<IMediaType>(ContentTypeKind.Media)
        );
    }

    public SchemaCatalog Catalog { get; }

    internal IReadOnlyList<ILanguage> Languages => _languages.Value;

    internal IReadOnlyList<ITemplate> Templates => _templates.Value;

    internal IReadOnlyList<IDataType> DataTypes => _dataTypes.Value;

    internal IReadOnlyList<IContentType> DocumentTypes => _documentTypes.Value;

    internal IReadOnlyList<IMediaType> MediaTypes => _mediaTypes.Value;

    internal IReadOnlyList<IUserGroup> UserGroups => _userGroups.Value;

    /// <summary>
    /// Builds everything now, so that a property editor that is not registered stops the start rather than a visitor's request.
    /// </summary>
    /// <exception cref="SchemaException">
    /// A data type names an editor that is not registered, or settings that the editor refuses.
    /// </exception>
    public void EnsureBuilt() => _ = (Languages, Templates, UserGroups, DocumentTypes, MediaTypes);
}
