using System.Text.RegularExpressions;
using KonTumInvest.Cms.Schema.Definitions;

namespace KonTumInvest.Cms.Schema.Checks;

/// <summary>Names have a fixed form, stand for one thing each, and lead to keys and ids that no two things share.</summary>
internal static partial class NameChecks
{
    public static void Run(CheckContext context)
    {
        var catalog = context.Catalog;
        Form(
            context,
            Alias(),
            "an alias of letters and digits that begins with a letter",
            [
                .. catalog.Templates.Select(template => ("template", template.Alias, template.Source)),
                .. catalog.UserGroups.Select(group => ("user group", group.Alias, group.Source)),
                .. catalog.DataTypes.Select(type => ("data type", type.Alias, type.Source)),
                .. catalog.DocumentTypes.Concat(catalog.MediaTypes).Select(type => (type.What, type.Alias, type.Source)),
                .. Properties(catalog).Select(property => ("property", property.Alias, property.Source)),
            ]
        );
        Form(
            context,
            GroupAlias(),
            "an alias of letters and digits, or two of them with a slash between",
            [.. Groups(catalog).Select(group => ("group", group.Alias, group.Source))]
        );
        Form(
            context,
            Id(),
            "an id of small letters, digits and single hyphens",
            [.. catalog.Starter.Select(item => (Kind(item), item.Id, item.Source))]
        );
        var named = Named(catalog).ToList();
        Unique(context, named);
        DistinctIds(context, named);
    }

    private static void Form(CheckContext context, Regex form, string words, (string What, string Name, SourceLocation Source)[] items)
    {
        foreach (var (what, name, source) in items)
        {
            if (name.Length > 0 && !form.IsMatch(name))
            {
                context.Add(source, $"{what} '{name}': the name must be {words}");
            }
        }
    }

    private static void Unique(CheckContext context, List<(string What, string Name, Guid Key, SourceLocation Source)> named)
    {
        // Umbraco compares aliases without case.
        foreach (var same in named.Where(item => item.Name.Length > 0).GroupBy(item => (item.What, item.Name.ToUpperInvariant())))
        {
            var first = same.First().Source;
            foreach (var (what, name, _, source) in same.Skip(1))
            {
                context.Add(source, $"{what} '{name}' is already defined in {first.File}({first.Line})");
            }
        }
    }

    private static void DistinctIds(CheckContext context, List<(string What, string Name, Guid Key, SourceLocation Source)> named)
    {
        var ids = new Dictionary<int, (string What, string Name, Guid Key)>();
        foreach (var (what, name, key, source) in named.Where(item => item.Name.Length > 0))
        {
            if (!ids.TryAdd(SchemaId.FromKey(key), (what, name, key)) && ids[SchemaId.FromKey(key)] is var other && other.Key != key)
            {
                context.Add(source, $"{what} '{name}' happens to get the same id as {other.What} '{other.Name}': choose another name");
            }
        }
    }

    private static IEnumerable<(string What, string Name, Guid Key, SourceLocation Source)> Named(SchemaCatalog catalog) =>
        [
            .. catalog.Languages.Select(language => ("language", language.Iso, language.Key, language.Source)),
            .. catalog.Hostnames.Select(hostname => ("hostname", hostname.Hostname, hostname.Key, hostname.Source)),
            .. catalog.Templates.Select(template => ("template", template.Alias, template.Key, template.Source)),
            .. catalog.UserGroups.Select(group => ("user group", group.Alias, group.Key, group.Source)),
            .. catalog.DataTypes.Select(type => ("data type", type.Alias, type.Key, type.Source)),
            .. catalog.DocumentTypes.Concat(catalog.MediaTypes).Select(type => (type.What, type.Alias, type.Key, type.Source)),
            .. catalog.Dictionary.Select(item => ("dictionary item", item.Name, item.Key, item.Source)),
            .. catalog.Starter.Select(item => (Kind(item), item.Id, item.Key, item.Source)),
            .. catalog
                .DocumentTypes.Concat(catalog.MediaTypes)
                .SelectMany(type => type.Properties.Select(property => ($"{type.What} '{type.Alias}': property", property, type)))
                .Select(item => (item.Item1, item.property.Alias, item.type.PropertyKey(item.property), item.property.Source)),
            .. catalog
                .DocumentTypes.Concat(catalog.MediaTypes)
                .SelectMany(type => type.Groups.Select(group => ($"{type.What} '{type.Alias}': group", group, type)))
                .Select(item => (item.Item1, item.group.Alias, item.type.GroupKey(item.group), item.group.Source)),
        ];

    private static IEnumerable<PropertyGroupDefinition> Groups(SchemaCatalog catalog) =>
        catalog.DocumentTypes.Concat(catalog.MediaTypes).SelectMany(type => type.Groups);

    private static IEnumerable<PropertyDefinition> Properties(SchemaCatalog catalog) =>
        Groups(catalog).SelectMany(group => group.Properties);

    private static string Kind(StarterDocument item) => item.Kind == ContentTypeKind.Document ? "document" : "media item";

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*$")]
    private static partial Regex Alias();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*(/[A-Za-z][A-Za-z0-9]*)?$")]
    private static partial Regex GroupAlias();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
