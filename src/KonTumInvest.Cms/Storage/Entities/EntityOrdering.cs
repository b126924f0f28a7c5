using System.Linq.Expressions;
using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Storage.Entities;

/// <summary>The orders Umbraco asks entities in. The id comes last in each, so that pages never overlap.</summary>
internal static class EntityOrdering
{
    public static IOrderedQueryable<NodeRow> InOrder(this IQueryable<NodeRow> rows, Ordering? ordering)
    {
        if (ordering is null || ordering.IsEmpty)
        {
            return rows.OrderBy(node => node.SortOrder).ThenBy(node => node.Id);
        }

        IOrderedQueryable<NodeRow>? ordered = null;
        for (var step = ordering; step is not null; step = step.Next)
        {
            ordered = Then(rows, ordered, Field(step.OrderBy), step.Direction == Direction.Descending);
        }

        return Then(rows, ordered, node => node.Id, ordering.Direction == Direction.Descending);
    }

    public static IOrderedEnumerable<IEntitySlim> InOrder(this IEnumerable<IEntitySlim> entities, Ordering? ordering)
    {
        if (ordering is null || ordering.IsEmpty)
        {
            return entities.OrderBy(entity => entity.SortOrder).ThenBy(entity => entity.Id);
        }

        IOrderedEnumerable<IEntitySlim>? ordered = null;
        for (var step = ordering; step is not null; step = step.Next)
        {
            var field = SlimField(step.OrderBy);
            var descending = step.Direction == Direction.Descending;
            ordered = (ordered, descending) switch
            {
                (null, false) => entities.OrderBy(field),
                (null, true) => entities.OrderByDescending(field),
                ({ } before, false) => before.ThenBy(field),
                ({ } before, true) => before.ThenByDescending(field),
            };
        }

        return ordered!.ThenBy(entity => entity.Id);
    }

    private static IOrderedQueryable<NodeRow> Then(
        IQueryable<NodeRow> rows,
        IOrderedQueryable<NodeRow>? ordered,
        Expression<Func<NodeRow, object?>> field,
        bool descending
    ) =>
        (ordered, descending) switch
        {
            (null, false) => rows.OrderBy(field),
            (null, true) => rows.OrderByDescending(field),
            ({ } before, false) => before.ThenBy(field),
            ({ } before, true) => before.ThenByDescending(field),
        };

    private static Expression<Func<NodeRow, object?>> Field(string? name) =>
        (name?.ToUpperInvariant()) switch
        {
            "SORTORDER" => node => node.SortOrder,
            "TEXT" or "NAME" => node => node.Name,
            "PATH" => node => node.Path,
            "LEVEL" => node => node.Level,
            "ID" or "NODEID" => node => node.Id,
            "UNIQUEID" => node => node.Key,
            "NODEOBJECTTYPE" => node => node.Kind,
            "CREATEDATE" => node => node.CreateDate,
            "UPDATEDATE" or "VERSIONDATE" => node => node.UpdateDate,
            _ => throw Unknown(name),
        };

    private static Func<IEntitySlim, object?> SlimField(string? name) =>
        (name?.ToUpperInvariant()) switch
        {
            "SORTORDER" => entity => entity.SortOrder,
            "TEXT" or "NAME" => entity => entity.Name,
            "PATH" => entity => entity.Path,
            "LEVEL" => entity => entity.Level,
            "ID" or "NODEID" => entity => entity.Id,
            "UNIQUEID" => entity => entity.Key,
            "NODEOBJECTTYPE" => entity => entity.NodeObjectType,
            "CREATEDATE" => entity => entity.CreateDate,
            "UPDATEDATE" or "VERSIONDATE" => entity => entity.UpdateDate,
            _ => throw Unknown(name),
        };

    private static NotSupportedException Unknown(string? name) => new($"Entities are not sorted by '{name}'.");
}
