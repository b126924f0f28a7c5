namespace KonTumInvest.Cms.Storage.Querying;

/// <summary>Pages as Umbraco counts them. Its interfaces define them by index, so these lists of staff use offsets.</summary>
internal static class Paging
{
    /// <summary>One page of rows that are in a total order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="pageIndex">From zero.</param>
    /// <param name="pageSize">The most rows to return.</param>
    public static IQueryable<T> Page<T>(this IOrderedQueryable<T> rows, long pageIndex, int pageSize) =>
        rows.Slice(pageIndex * pageSize, pageSize);

    public static IQueryable<T> Slice<T>(this IOrderedQueryable<T> rows, long skip, long take) =>
        rows.Skip((int)Math.Clamp(skip, 0, int.MaxValue)).Take((int)Math.Clamp(take, 0, int.MaxValue));
}
