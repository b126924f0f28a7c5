namespace KonTumInvest.Web.PageCache;

/// <summary>The part of a query string that a page reads.</summary>
internal static class PageQuery
{
    /// <summary>The named parameters with all their values, in the order of the names, however the address wrote them.</summary>
    public static QueryString Of(IQueryCollection query, IReadOnlyList<string> names) =>
        QueryString.Create(names.SelectMany(name => query[name].Select(value => KeyValuePair.Create(name, value))));
}
