using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Reading;

namespace KonTumInvest.Cms.Schema.Checks;

/// <summary>What the checks look at, and where they put what they find.</summary>
internal sealed class CheckContext(SchemaCatalog catalog, IReadOnlySet<string> unreadable, ProblemList problems)
{
    public SchemaCatalog Catalog => catalog;

    public ProblemList Problems => problems;

    public void Add(SourceLocation source, string reason) => problems.Add(source.File, source.Line, reason);

    public void Add(string file, Located reference, string reason) => problems.Add(file, reference.Line, reason);

    public void Add(string file, int line, string reason) => problems.Add(file, line, reason);

    /// <summary>Whether a file of that name was there but could not be read: its own problem is enough.</summary>
    public bool IsUnreadable(string what, string name) => unreadable.Contains($"{what}/{name}");

    /// <summary>As <see cref="IsUnreadable(string, string)"/>, for a file that defines a list of things.</summary>
    public bool IsUnreadable(string file) => unreadable.Contains(file);

    public bool HasLanguage(string iso) => IsUnreadable("languages.json") || catalog.FindLanguage(iso) is not null;

    public ContentTypeDefinition? FindType(ContentTypeDefinition from, string file, Located alias, string verb)
    {
        var found = catalog.FindContentType(from.Kind, alias.Value);
        if (found is null && !IsUnreadable(from.What, alias.Value))
        {
            Add(file, alias, $"{from.What} '{from.Alias}' {verb} '{alias.Value}', which does not exist");
        }

        return found;
    }
}
