using KonTumInvest.Cms.Schema.Definitions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.Schema.Entities;

/// <summary>Languages, templates, user groups and hostnames as Umbraco's entities.</summary>
internal static class AccessEntities
{
    public static ILanguage Language(LanguageDefinition definition) =>
        new Language(definition.Iso, definition.Name)
        {
            IsDefault = definition.IsDefault,
            IsMandatory = definition.IsMandatory,
            FallbackIsoCode = definition.Fallback?.Value,
        }
            .Stamped(definition.Key)
            .Clean();

    public static ITemplate Template(TemplateDefinition definition, IShortStringHelper shortStrings) =>
        // The markup is a view in the code, found by the alias; there is no file behind the template.
        new Template(shortStrings, definition.Name, definition.Alias, _ => string.Empty) { Path = string.Empty }
            .Stamped(definition.Key)
            .Clean();

    public static IUserGroup UserGroup(UserGroupDefinition definition, SchemaCatalog catalog, IShortStringHelper shortStrings)
    {
        var group = new UserGroup(shortStrings, 0, definition.Alias, definition.Name, definition.Icon)
        {
            Description = definition.Description,
            HasAccessToAllLanguages = definition.Languages is null,
            Permissions = definition.Permissions.Select(verb => verb.Value).ToHashSet(StringComparer.Ordinal),
        }.Stamped(definition.Key);
        foreach (var section in definition.Sections)
        {
            group.AddAllowedSection(section.Value);
        }

        foreach (var language in catalog.Languages.Where(language => Includes(definition, language)))
        {
            group.AddAllowedLanguage(SchemaId.FromKey(language.Key));
        }

        return group.Clean();
    }

    public static IDomain Hostname(HostnameDefinition definition, SchemaCatalog catalog, int sortOrder, IDocumentIds ids) =>
        new UmbracoDomain(definition.Hostname, definition.Language.Value)
        {
            LanguageId = SchemaId.FromKey(catalog.FindLanguage(definition.Language.Value)!.Key),
            RootContentId = ids.OfDocument(definition.DocumentKey),
            SortOrder = sortOrder,
        }
            .Stamped(definition.Key)
            .Clean();

    /// <summary>Sets where the group starts: the whole tree, the node, or nothing while the node does not exist.</summary>
    public static void SetStart(IUserGroup group, UserGroupDefinition definition, IDocumentIds ids)
    {
        group.StartContentId = definition.StartContent is { } document
            ? ids.OfDocument(StarterDocument.KeyOf(ContentTypeKind.Document, document.Value))
            : Constants.System.Root;
        group.StartMediaId = definition.StartMedia is { } media
            ? ids.OfMedia(StarterDocument.KeyOf(ContentTypeKind.Media, media.Value))
            : Constants.System.Root;
    }

    private static bool Includes(UserGroupDefinition group, LanguageDefinition language) =>
        group.Languages is { } languages
        && languages.Any(allowed => string.Equals(language.Iso, allowed.Value, StringComparison.OrdinalIgnoreCase));
}
