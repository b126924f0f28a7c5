using System.Reflection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Content.Models;

/// <summary>The published documents of one type, wherever they stand in the tree.</summary>
public sealed class PublishedDocumentsOfType(IDocumentNavigationQueryService navigation, IPublishedContentStatusFilteringService published)
{
    /// <summary>All of them in the order of the tree.</summary>
    /// <param name="culture">Only those published in this language; null for the language of the request.</param>
    public IReadOnlyList<T> All<T>(string? culture = null)
        where T : class, IPublishedContent
    {
        var alias = AliasOf<T>();
        var keys = new List<Guid>();
        if (navigation.TryGetRootKeys(out var roots))
        {
            foreach (var root in roots)
            {
                if (navigation.TryGetDescendantsKeysOfType(root, alias, out var below))
                {
                    keys.AddRange(below);
                }
            }
        }

        return [.. published.FilterAvailable(keys, culture).OfType<T>()];
    }

    private static string AliasOf<T>() =>
        typeof(T).GetCustomAttribute<PublishedModelAttribute>()?.ContentTypeAlias
        ?? throw new InvalidOperationException($"{typeof(T).Name} is not the model of a document type.");
}
