using System.Linq.Expressions;
using System.Reflection;
using Umbraco.Cms.Core.Persistence.Querying;

namespace KonTumInvest.Cms.Storage.Querying;

/// <summary>Turns a question about an Umbraco entity into one about the row that stores it, which EF Core can translate.</summary>
public static class RowQuery
{
    /// <summary>The rows that match.</summary>
    /// <param name="rows">The rows to choose from.</param>
    /// <param name="query">Umbraco's question; null chooses all.</param>
    /// <param name="renames">Row properties by the entity's member name, where the names differ.</param>
    public static IQueryable<TRow> Apply<TEntity, TRow>(
        this IQueryable<TRow> rows,
        IQuery<TEntity>? query,
        IReadOnlyDictionary<string, string>? renames = null
    )
    {
        foreach (var predicate in EntityQuery<TEntity>.PredicatesOf(query))
        {
            var row = Expression.Parameter(typeof(TRow), "row");
            var body = new Translator(predicate.Parameters[0], row, renames).Visit(predicate.Body);
            rows = rows.Where(Expression.Lambda<Func<TRow, bool>>(body, row));
        }

        return rows;
    }

    private sealed class Translator(ParameterExpression entity, ParameterExpression row, IReadOnlyDictionary<string, string>? renames)
        : ExpressionVisitor
    {
        private static readonly MethodInfo StartsWith = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
        private static readonly MethodInfo EndsWith = typeof(string).GetMethod(nameof(string.EndsWith), [typeof(string)])!;
        private static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;

        protected override Expression VisitMember(MemberExpression node)
        {
            var on = node.Expression is UnaryExpression { NodeType: ExpressionType.Convert } cast ? cast.Operand : node.Expression;
            if (on != entity)
            {
                return base.VisitMember(node);
            }

            return Expression.Property(row, renames?.GetValueOrDefault(node.Member.Name) ?? node.Member.Name);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType?.Namespace?.StartsWith("Umbraco", StringComparison.Ordinal) != true)
            {
                return base.VisitMethodCall(node);
            }

            // Umbraco's own string comparisons, written for its SQL; ours are case-sensitive on both databases.
            var (left, right) = (Visit(node.Arguments[0]), Visit(node.Arguments[1]));
            return node.Method.Name switch
            {
                "SqlStartsWith" or "InvariantStartsWith" => Expression.Call(left, StartsWith, right),
                "SqlEndsWith" or "InvariantEndsWith" => Expression.Call(left, EndsWith, right),
                "SqlContains" or "InvariantContains" => Expression.Call(left, Contains, right),
                "SqlEquals" or "InvariantEquals" => Expression.Equal(left, right),
                _ => throw new NotSupportedException($"Stored items cannot be asked for by {node.Method.Name}."),
            };
        }
    }
}
