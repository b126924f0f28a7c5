using KonTumInvest.Cms.Schema.Checks;
using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Reading;

namespace KonTumInvest.Cms.Schema;

/// <summary>Everything that <c>umbraco-config</c> defines, checked. Immutable.</summary>
public sealed class SchemaCatalog
{
    private readonly Dictionary<string, DataTypeDefinition> _dataTypes;
    private readonly Dictionary<(ContentTypeKind, string), ContentTypeDefinition> _contentTypes;
    private readonly Dictionary<(ContentTypeKind, string), StarterDocument> _starter;

    internal SchemaCatalog(
        IReadOnlyList<LanguageDefinition> languages,
        IReadOnlyList<HostnameDefinition> hostnames,
        IReadOnlyList<TemplateDefinition> templates,
        IReadOnlyList<UserGroupDefinition> userGroups,
        IReadOnlyList<DataTypeDefinition> dataTypes,
        IReadOnlyList<ContentTypeDefinition> contentTypes,
        IReadOnlyList<StarterDocument> starter,
        IReadOnlyList<DictionaryItemDefinition> dictionary
    )
    {
        Languages = languages;
        Hostnames = hostnames;
        Templates = templates;
        UserGroups = userGroups;
        DataTypes = dataTypes;
        DocumentTypes = [.. contentTypes.Where(type => type.Kind == ContentTypeKind.Document)];
        MediaTypes = [.. contentTypes.Where(type => type.Kind == ContentTypeKind.Media)];
        Starter = starter;
        Dictionary = dictionary;
        _dataTypes = ByName(dataTypes, type => type.Alias);
        _contentTypes = ByName(contentTypes, type => (type.Kind, type.Alias));
        _starter = ByName(starter, document => (document.Kind, document.Id));
    }

    public IReadOnlyList<LanguageDefinition> Languages { get; }

    public LanguageDefinition DefaultLanguage => Languages.First(language => language.IsDefault);

    public IReadOnlyList<HostnameDefinition> Hostnames { get; }

    public IReadOnlyList<TemplateDefinition> Templates { get; }

    public IReadOnlyList<UserGroupDefinition> UserGroups { get; }

    public IReadOnlyList<DataTypeDefinition> DataTypes { get; }

    public IReadOnlyList<ContentTypeDefinition> DocumentTypes { get; }

    public IReadOnlyList<ContentTypeDefinition> MediaTypes { get; }

    /// <summary>Documents and media that a new database begins with, in file order.</summary>
    public IReadOnlyList<StarterDocument> Starter { get; }

    /// <summary>Texts that a new database begins with.</summary>
    public IReadOnlyList<DictionaryItemDefinition> Dictionary { get; }

    /// <summary>Reads and checks the folder.</summary>
    /// <exception cref="SchemaException">Anything is wrong; it names every problem with file and line.</exception>
    public static SchemaCatalog Load(string folder)
    {
        var problems = new ProblemList();
        var (catalog, unreadable) = CatalogReader.Read(folder, problems);
        SchemaChecks.Run(new CheckContext(catalog, unreadable, problems));
        problems.ThrowIfAny();
        return catalog;
    }

    /// <summary>The language, whatever the case of its code.</summary>
    public LanguageDefinition? FindLanguage(string iso) =>
        Languages.FirstOrDefault(language => string.Equals(language.Iso, iso, StringComparison.OrdinalIgnoreCase));

    public DataTypeDefinition? FindDataType(string alias) => _dataTypes.GetValueOrDefault(alias);

    public ContentTypeDefinition? FindContentType(ContentTypeKind kind, string alias) => _contentTypes.GetValueOrDefault((kind, alias));

    public StarterDocument? FindStarter(ContentTypeKind kind, string id) => _starter.GetValueOrDefault((kind, id));

    /// <summary>
    /// The type and every type it is composed of, the farthest first, each once. A cycle ends where it closes.
    /// </summary>
    public IReadOnlyList<ContentTypeDefinition> WithCompositions(ContentTypeDefinition type)
    {
        var found = new List<ContentTypeDefinition>();
        Visit(type, []);
        return found;

        void Visit(ContentTypeDefinition current, HashSet<string> path)
        {
            if (!path.Add(current.Alias) || found.Contains(current))
            {
                return;
            }

            foreach (var composition in current.Compositions)
            {
                if (FindContentType(current.Kind, composition.Value) is { } composed)
                {
                    Visit(composed, path);
                }
            }

            found.Add(current);
        }
    }

    /// <summary>The property with this alias, of the type itself or of its compositions.</summary>
    public PropertyDefinition? FindProperty(ContentTypeDefinition type, string alias) =>
        WithCompositions(type).SelectMany(composed => composed.Properties).FirstOrDefault(property => property.Alias == alias);

    // Two of one name are reported by the checks; until then the first stands.
    private static Dictionary<TKey, TItem> ByName<TKey, TItem>(IEnumerable<TItem> items, Func<TItem, TKey> name)
        where TKey : notnull
    {
        var byName = new Dictionary<TKey, TItem>();
        foreach (var item in items)
        {
            byName.TryAdd(name(item), item);
        }

        return byName;
    }
}
