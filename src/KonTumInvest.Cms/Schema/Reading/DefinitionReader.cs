using System.Text.Json;
using KonTumInvest.Cms.Schema.Definitions;

namespace KonTumInvest.Cms.Schema.Reading;

/// <summary>Turns the files that describe languages, hostnames, templates, groups and data types into definitions.</summary>
internal static class DefinitionReader
{
    public static IEnumerable<LanguageDefinition> Languages(SourceObject? source)
    {
        foreach (var item in Items(source, "languages", "language"))
        {
            var iso = item.Text("iso");
            item.What = $"language '{iso}'";
            var language = new LanguageDefinition(
                iso,
                item.Text("name"),
                item.Flag("default"),
                item.Flag("mandatory"),
                item.OptionalLocated("fallback"),
                Here(item)
            );
            item.Finish();
            yield return language;
        }
    }

    public static IEnumerable<HostnameDefinition> Hostnames(SourceObject? source)
    {
        foreach (var item in Items(source, "hostnames", "hostname"))
        {
            var hostname = item.Text("hostname");
            item.What = $"hostname '{hostname}'";
            var (document, language) = (item.Located("document"), item.Located("language"));
            item.Finish();
            if (document is not null && language is not null)
            {
                yield return new HostnameDefinition(document, hostname, language, Here(item));
            }
        }
    }

    public static IEnumerable<TemplateDefinition> Templates(SourceObject? source)
    {
        foreach (var item in Items(source, "templates", "template"))
        {
            var alias = item.Text("alias");
            item.What = $"template '{alias}'";
            var template = new TemplateDefinition(alias, item.Text("name"), Here(item));
            item.Finish();
            yield return template;
        }
    }

    public static IEnumerable<UserGroupDefinition> UserGroups(SourceObject? source)
    {
        foreach (var item in Items(source, "groups", "user group"))
        {
            var alias = item.Text("alias");
            item.What = $"user group '{alias}'";
            var group = new UserGroupDefinition
            {
                Alias = alias,
                Name = item.Text("name"),
                Description = item.OptionalText("description"),
                Icon = item.Text("icon"),
                Sections = item.Texts("sections"),
                Permissions = item.Texts("permissions"),
                Languages = item.Any("languages") is { Kind: JsonValueKind.String, Text: "all" } ? null : item.Texts("languages"),
                StartContent = item.OptionalLocated("startContent"),
                StartMedia = item.OptionalLocated("startMedia"),
                Source = Here(item),
            };
            item.Finish();
            yield return group;
        }
    }

    public static DataTypeDefinition? DataType(SourceObject source)
    {
        var alias = source.Text("alias");
        source.What = $"data type '{alias}'";
        var editor = source.Located("editor");
        var (name, editorUi, configuration) = (source.Text("name"), source.Text("editorUi"), source.Object("configuration"));
        var labels = source.OptionalText("labels");
        source.Finish();
        return editor is null ? null : new DataTypeDefinition(alias, name, editor, editorUi, configuration, labels, Here(source));
    }

    public static IEnumerable<DictionaryItemDefinition> Dictionary(SourceObject? source)
    {
        foreach (var item in Items(source, "items", "dictionary item"))
        {
            var name = item.Text("key");
            item.What = $"dictionary item '{name}'";
            var translations = PerCulture(item, item.Object("translations"), "translations");
            item.Finish();
            yield return new DictionaryItemDefinition(name, translations, Here(item));
        }
    }

    /// <summary>The texts of an object from culture to text.</summary>
    public static Dictionary<string, Located> PerCulture(SourceObject owner, SourceNode? texts, string member)
    {
        var perCulture = new Dictionary<string, Located>(StringComparer.OrdinalIgnoreCase);
        foreach (var (culture, line, value) in texts?.Members ?? [])
        {
            if (value.Kind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.Text))
            {
                perCulture[culture] = new Located(value.Text, line);
            }
            else
            {
                owner.Refuse(line, $"{owner.What}: '{member}' in '{culture}' must be a text");
            }
        }

        return perCulture;
    }

    public static SourceLocation Here(SourceObject source) => new(source.File, source.Line);

    private static List<SourceObject> Items(SourceObject? source, string member, string what)
    {
        if (source is null)
        {
            return [];
        }

        var items = source.Objects(member, what).ToList();
        source.Finish();
        return items;
    }
}
