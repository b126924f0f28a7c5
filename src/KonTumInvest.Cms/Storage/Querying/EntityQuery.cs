using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace KonTumInvest.Cms.Storage.Querying;

/// <summary>Umbraco's query object, kept as expressions: stores in memory evaluate it, stores in the database translate it.</summary>
/// <typeparam name="T">The entity the query is about; Umbraco only ever asks about entity fields.</typeparam>
public sealed class EntityQuery<T> : IQuery<T>
{
    private readonly List<Expression<Func<T, bool>>> _predicates = [];

    /// <summary>The conditions, all of which hold for a match.</summary>
    public IReadOnlyList<Expression<Func<T, bool>>> Predicates => _predicates;

    /// <summary>The conditions of a query that came from <see cref="EntityQuery{T}"/>; none for null.</summary>
    public static IReadOnlyList<Expression<Func<T, bool>>> PredicatesOf(IQuery<T>? query) =>
        query switch
        {
            null => [],
            EntityQuery<T> own => own.Predicates,
            _ => throw new NotSupportedException($"Queries come from the scope provider, not from {query.GetType()}."),
        };

    /// <summary>One compiled condition for stores in memory.</summary>
    public static Func<T, bool> Matcher(IQuery<T>? query)
    {
        var compiled = PredicatesOf(query).Select(predicate => predicate.Compile()).ToArray();
        return item => Array.TrueForAll(compiled, holds => holds(item));
    }

    public IQuery<T> Where(Expression<Func<T, bool>>? predicate)
    {
        if (predicate is not null)
        {
            _predicates.Add(predicate);
        }

        return this;
    }

    public IQuery<T> WhereIn(Expression<Func<T, object>>? fieldSelector, IEnumerable? values) => In(fieldSelector, values, negate: false);

    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values) => In(fieldSelector, values, negate: true);

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>>? predicates)
    {
        var any = predicates?.Aggregate(
            (left, right) =>
                Expression.Lambda<Func<T, bool>>(
                    Expression.OrElse(left.Body, new ParameterSwap(right.Parameters[0], left.Parameters[0]).Visit(right.Body)),
                    left.Parameters
                )
        );
        return Where(any);
    }

    /// <summary>Not offered: SQL text is a notion of Umbraco's own database layer.</summary>
    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() => throw new NotSupportedException();

    private EntityQuery<T> In(Expression<Func<T, object>>? selector, IEnumerable? values, bool negate)
    {
        if (selector is null || values is null)
        {
            return this;
        }

        // Typed as the field, so that the database translation sees a plain IN list rather than boxed values.
        var field = selector.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : selector.Body;
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(field.Type))!;
        foreach (var value in values)
        {
            list.Add(value);
        }

        Expression contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [field.Type], Expression.Constant(list), field);
        _predicates.Add(Expression.Lambda<Func<T, bool>>(negate ? Expression.Not(contains) : contains, selector.Parameters));
        return this;
    }

    private sealed class ParameterSwap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
