using KonTumInvest.Cms.Schema.Definitions;

namespace KonTumInvest.Cms.Schema.Starter;

/// <summary>The order in which the starter content is made: parents before children, siblings as they are to stand.</summary>
internal static class StarterOrder
{
    public static IReadOnlyList<StarterDocument> Of(SchemaCatalog catalog, ContentTypeKind kind)
    {
        var children = catalog.Starter.Where(item => item.Kind == kind).ToLookup(item => item.Parent?.Value);
        var ordered = new List<StarterDocument>();
        Add(null);
        return ordered;

        void Add(string? parent)
        {
            foreach (var item in children[parent].OrderBy(item => item.Sort).ThenBy(item => item.Id, StringComparer.Ordinal))
            {
                ordered.Add(item);
                Add(item.Id);
            }
        }
    }
}
