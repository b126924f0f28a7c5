using Umbraco.Cms.Core.Persistence.Querying;

namespace KonTumInvest.Cms.Storage.Querying;

/// <summary>Runs Umbraco's queries on rows of the database.</summary>
public static class RowQuery
{
    /// <summary>
    /// Narrows rows to those a query matches: each field of the entity is read from the row's property of the same name.
    /// </summary>
    /// <param name="rows">The rows to narrow.</param>
    /// <param name="query">A query made by the scope provider; null matches every row.</param>
    /// <param name="renames">
    /// Fields that have another name in the row, such as <c>["Id"] = "EntityId"</c>. Both sides may be paths: <c>["ContentType.Id"] = "ContentTypeId"</c>.
    /// </param>
    /// <remarks>
    /// <para>
    /// <c>==</c> and <c>!=</c> compare text exactly. <c>StartsWith</c>, <c>EndsWith</c>, <c>Contains</c>, <c>Equals</c> and Umbraco's
    /// <c>Invariant…</c> and <c>Sql…</c> forms ignore case, as Umbraco's own database layer does, by comparing lower-cased text on both
    /// databases. They do not ignore tone marks.
    /// </para>
    /// <para>An enumeration stored as text is compared by its name.</para>
    /// </remarks>
    /// <exception cref="NotSupportedException">The query asks for something a row cannot answer; the message names it.</exception>
    public static IQueryable<TRow> Apply<TEntity, TRow>(
        this IQueryable<TRow> rows,
        IQuery<TEntity>? query,
        IReadOnlyDictionary<string, string>? renames = null
    ) =>
        EntityQuery<TEntity>
            .PredicatesOf(query)
            .Aggregate(rows, (narrowed, predicate) => narrowed.Where(RowPredicate<TRow>.From(predicate, renames)));
}
