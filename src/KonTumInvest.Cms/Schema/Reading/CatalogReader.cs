using KonTumInvest.Cms.Schema.Definitions;

namespace KonTumInvest.Cms.Schema.Reading;

/// <summary>
/// Reads every file of the folder. What cannot be read is a problem, and its name is remembered so that references to it are not problems
/// too.
/// </summary>
internal static class CatalogReader
{
    public static (SchemaCatalog Catalog, IReadOnlySet<string> Unreadable) Read(string folder, ProblemList problems)
    {
        var source = new SourceFolder(folder, problems);
        var unreadable = new HashSet<string>(StringComparer.Ordinal);
        var catalog = new SchemaCatalog(
            [.. DefinitionReader.Languages(Single("languages.json", "list of languages", required: true))],
            [.. DefinitionReader.Hostnames(Single("hostnames.json", "list of hostnames"))],
            [.. DefinitionReader.Templates(Single("templates.json", "list of templates"))],
            [.. DefinitionReader.UserGroups(Single("user-groups.json", "list of user groups"))],
            [.. Each(source, unreadable, "data-types", "data type", DefinitionReader.DataType, type => type.Alias)],
            [
                .. Each(source, unreadable, "document-types", "document type", Type(ContentTypeKind.Document), type => type.Alias),
                .. Each(source, unreadable, "media-types", "media type", Type(ContentTypeKind.Media), type => type.Alias),
            ],
            [
                .. Each(source, unreadable, "content", "document", Starter(ContentTypeKind.Document), item => item.Id),
                .. Each(source, unreadable, "media", "media item", Starter(ContentTypeKind.Media), item => item.Id),
            ],
            [.. DefinitionReader.Dictionary(Single("dictionary.json", "dictionary"))]
        );
        return (catalog, unreadable);

        SourceObject? Single(string file, string what, bool required = false)
        {
            var read = source.Single(file, what, required, out var readable);
            if (!readable)
            {
                unreadable.Add(file);
            }

            return read;
        }
    }

    private static Func<SourceObject, ContentTypeDefinition?> Type(ContentTypeKind kind) => source => ContentTypeReader.Read(source, kind);

    private static Func<SourceObject, StarterDocument?> Starter(ContentTypeKind kind) => source => StarterReader.Read(source, kind);

    private static IEnumerable<T> Each<T>(
        SourceFolder source,
        HashSet<string> unreadable,
        string folder,
        string what,
        Func<SourceObject, T?> read,
        Func<T, string> name
    )
        where T : class
    {
        foreach (var (fileName, file) in source.Many(folder, what))
        {
            if (file is null || read(file) is not { } definition)
            {
                unreadable.Add($"{what}/{fileName}");
                continue;
            }

            // A file is found by its name in a review; one that defines something else is a slip of copy and paste.
            if (name(definition) is { Length: > 0 } alias && alias != fileName)
            {
                file.Refuse(0, $"defines {what} '{alias}': the file must be named '{alias}.json'");
            }

            yield return definition;
        }
    }
}
