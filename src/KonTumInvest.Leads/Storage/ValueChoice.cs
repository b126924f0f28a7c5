using System.Linq.Expressions;

namespace KonTumInvest.Leads.Storage;

/// <summary>Narrows rows by a field that may have one of several values.</summary>
internal static class ValueChoice
{
    /// <summary>The rows whose field has one of the values, or none where rows without one are asked for as well; all where nothing is asked for.</summary>
    public static IQueryable<TRow> Among<TRow, T>(this IQueryable<TRow> rows, Expression<Func<TRow, T>> field, IReadOnlyList<T> values, bool orNone = false)
    {
        if (values.Count == 0 && !orNone)
        {
            return rows;
        }

        // One value is said as such: from an equality databases know that the index of the field has the order, too.
        var named = values switch
        {
            [] => null,
            [var only] => Expression.Equal(field.Body, Held(only)),
            _ => (Expression)Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(T)], Held<IEnumerable<T>>(values), field.Body),
        };
        var none = orNone ? Expression.Equal(field.Body, Expression.Constant(null, typeof(T))) : null;
        var asked = named is null ? none! : none is null ? named : Expression.OrElse(none, named);
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(asked, field.Parameters));
    }

    // As a parameter of the query, so that the text of the query is the same for every value.
    private static Expression Held<T>(T value)
    {
        Expression<Func<T>> held = () => value;
        return held.Body;
    }
}
