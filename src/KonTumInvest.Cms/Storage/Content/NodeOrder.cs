using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>The orders in which lists of nodes can be asked for.</summary>
internal static class NodeOrder
{
    /// <summary>Orders by a field of the node; the id breaks ties so that pages never overlap.</summary>
    /// <exception cref="NotSupportedException">The list is to be ordered by a property's value, which is offered by the land and site indexes instead.</exception>
    public static IQueryable<NodeRow> Apply(IQueryable<NodeRow> rows, Ordering? ordering, CmsDbContext database)
    {
        if (ordering is null || ordering.IsEmpty)
        {
            return rows.OrderBy(node => node.SortOrder).ThenBy(node => node.Id);
        }

        if (ordering.IsCustomField)
        {
            throw new NotSupportedException($"Nodes cannot be ordered by the value of property '{ordering.OrderBy}'.");
        }

        var ascending = ordering.Direction == Direction.Ascending;
        var culture = ordering.Culture;
        IOrderedQueryable<NodeRow> By<TKey>(System.Linq.Expressions.Expression<Func<NodeRow, TKey>> key) =>
            ascending ? rows.OrderBy(key) : rows.OrderByDescending(key);

        var ordered = ordering.OrderBy?.ToUpperInvariant() switch
        {
            "NAME" when !string.IsNullOrEmpty(culture) => By(node =>
                database
                    .DocumentCultures.Where(state => state.NodeId == node.Id && state.Culture == culture)
                    .Select(state => state.Name)
                    .FirstOrDefault()
            ),
            "NAME" => By(node => node.Name),
            "UPDATEDATE" or "VERSIONDATE" => By(node => node.UpdateDate),
            "CREATEDATE" => By(node => node.CreateDate),
            "PATH" => By(node => node.Path),
            "LEVEL" => By(node => node.Level),
            "PUBLISHED" => By(node => node.Published),
            "OWNER" or "CREATOR" => By(node => node.CreatorId),
            "UPDATER" or "WRITER" => By(node => node.WriterId),
            "CONTENTTYPEALIAS" => By(node => node.ContentTypeId),
            "ID" => By(node => node.Id),
            _ => By(node => node.SortOrder),
        };
        return ordered.ThenBy(node => node.Id);
    }
}
