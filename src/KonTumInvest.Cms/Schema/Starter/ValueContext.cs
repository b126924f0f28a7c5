using KonTumInvest.Cms.Schema.Definitions;

namespace KonTumInvest.Cms.Schema.Starter;

/// <summary>What converting one value needs to know beside the value.</summary>
/// <param name="Catalog">The schema, to look references up.</param>
/// <param name="Path">Where the value stands; the keys of blocks follow from it, so that a second load makes the same ones.</param>
/// <param name="PerCulture">Whether the value is that of one culture, so that nothing inside it varies again.</param>
/// <param name="Refuse">Takes a line and what is wrong there.</param>
internal sealed record ValueContext(SchemaCatalog Catalog, string Path, bool PerCulture, Action<int, string> Refuse)
{
    /// <summary>The key that <c>doc:ID</c> or <c>media:ID</c> stands for; null, refused, for anything else.</summary>
    public Guid? Reference(string? text, ContentTypeKind kind, int line)
    {
        var prefix = kind == ContentTypeKind.Document ? "doc:" : "media:";
        if (text?.StartsWith(prefix, StringComparison.Ordinal) != true)
        {
            Refuse(line, $"must be written \"{prefix}ID\"");
            return null;
        }

        return ById(text[prefix.Length..], kind, line);
    }

    /// <summary>The key of a starter document or media item; null, refused, where there is none of that id.</summary>
    public Guid? ById(string id, ContentTypeKind kind, int line)
    {
        if (Catalog.FindStarter(kind, id) is { } found)
        {
            return found.Key;
        }

        Refuse(line, $"refers to {(kind == ContentTypeKind.Document ? "document" : "media item")} '{id}', which does not exist");
        return null;
    }
}
