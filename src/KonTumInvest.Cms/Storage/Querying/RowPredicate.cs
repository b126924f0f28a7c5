using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace KonTumInvest.Cms.Storage.Querying;

/// <summary>Rewrites a condition on an entity as the same condition on a row, in terms the database provider translates.</summary>
internal sealed class RowPredicate<TRow> : ExpressionVisitor
{
    private readonly ParameterExpression _entity;
    private readonly ParameterExpression _row = Expression.Parameter(typeof(TRow), "row");
    private readonly IReadOnlyDictionary<string, string>? _renames;

    private RowPredicate(ParameterExpression entity, IReadOnlyDictionary<string, string>? renames) =>
        (_entity, _renames) = (entity, renames);

    public static Expression<Func<TRow, bool>> From<TEntity>(
        Expression<Func<TEntity, bool>> predicate,
        IReadOnlyDictionary<string, string>? renames
    )
    {
        var rewriting = new RowPredicate<TRow>(predicate.Parameters[0], renames);
        var body = rewriting.Visit(predicate.Body)!;
        return Expression.Lambda<Func<TRow, bool>>(Typing.ConvertTo(body, typeof(bool)), rewriting._row);
    }

    public override Expression? Visit(Expression? node) =>
        node is null || ParameterSearch.Uses(node, _entity) ? base.Visit(node) : Captured.AsParameter(node);

    protected override Expression VisitMember(MemberExpression node)
    {
        if (PathOf(node) is { } path)
        {
            return Member(_renames?.GetValueOrDefault(path) ?? path);
        }

        // x.Date.Value, x.Date.HasValue: the row may hold the plain type.
        if (node.Expression is not null && Nullable.GetUnderlyingType(node.Expression.Type) is not null)
        {
            var value = Visit(node.Expression)!;
            var nullable = Nullable.GetUnderlyingType(value.Type) is not null;
            return node.Member.Name == nameof(Nullable<int>.HasValue)
                ? nullable
                    ? Expression.NotEqual(value, Expression.Constant(null, value.Type))
                    : Expression.Constant(true)
                : nullable
                    ? Expression.Property(value, nameof(Nullable<int>.Value))
                    : value;
        }

        throw Unsupported(node);
    }

    protected override Expression VisitParameter(ParameterExpression node) => throw Unsupported(node);

    protected override Expression VisitUnary(UnaryExpression node)
    {
        var operand = Visit(node.Operand)!;
        return node.NodeType switch
        {
            // Conversions of fields (boxing, enumeration to number, to nullable) matter to C# alone; comparisons below put types right.
            ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs => operand,
            ExpressionType.Not => Expression.Not(Typing.ConvertTo(operand, typeof(bool))),
            _ => throw Unsupported(node),
        };
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        switch (node.NodeType)
        {
            case ExpressionType.AndAlso or ExpressionType.OrElse or ExpressionType.And or ExpressionType.Or:
                return Expression.MakeBinary(
                    node.NodeType is ExpressionType.AndAlso or ExpressionType.And ? ExpressionType.AndAlso : ExpressionType.OrElse,
                    Typing.ConvertTo(Visit(node.Left)!, typeof(bool)),
                    Typing.ConvertTo(Visit(node.Right)!, typeof(bool))
                );
            case ExpressionType.Equal
            or ExpressionType.NotEqual
            or ExpressionType.GreaterThan
            or ExpressionType.GreaterThanOrEqual
            or ExpressionType.LessThan
            or ExpressionType.LessThanOrEqual:
                var (left, right) = Comparable(node.Left, node.Right);
                return Expression.MakeBinary(node.NodeType, left, right);
            case ExpressionType.Add when node.Type == typeof(string):
                return Expression.Call(
                    typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!,
                    Visit(node.Left)!,
                    Visit(node.Right)!
                );
            default:
                throw Unsupported(node);
        }
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var arguments = node.Object is null ? node.Arguments : [node.Object, .. node.Arguments];
        if (node.Method.Name is "Contains" or "SqlIn" && Captured.ListIn(arguments, _entity) is { } list)
        {
            return ContainedIn(list.Values, list.Item);
        }

        if (node.Method.Name == "SqlNullableEquals")
        {
            var (left, right) = Comparable(arguments[0], arguments[1]);
            return Expression.Equal(left, right);
        }

        if (arguments.Count > 0 && arguments[0].Type == typeof(string))
        {
            var text = Visit(arguments[0])!;
            var rewritten =
                arguments.Count == 1 ? TextComparison.Change(node.Method.Name, text)
                : (arguments[1].Type == typeof(string) || arguments[1].Type == typeof(char)) && !ParameterSearch.Uses(arguments[1], _entity)
                    ? TextComparison.Compare(node.Method.Name, text, Captured.Value(arguments[1])?.ToString())
                : null;
            return rewritten ?? throw Unsupported(node);
        }

        if (node.Method.Name == nameof(Equals) && arguments.Count == 2)
        {
            var (left, right) = Comparable(arguments[0], arguments[1]);
            return Expression.Equal(left, right);
        }

        throw Unsupported(node);
    }

    private MethodCallExpression ContainedIn(IEnumerable values, Expression item)
    {
        var member = Visit(item)!;
        var list = Typing.ListOf(member.Type, values, EnumTypeOf(item));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [member.Type], Captured.AsParameter(list), member);
    }

    /// <summary>Both sides in one type. What the row stores decides; a captured value is converted beforehand, in memory.</summary>
    private (Expression Left, Expression Right) Comparable(Expression left, Expression right)
    {
        if (!ParameterSearch.Uses(right, _entity))
        {
            var member = Visit(left)!;
            var type = Captured.Value(right) is null ? Typing.Nullable(member.Type) : member.Type;
            return (Typing.ConvertTo(member, type), Captured.AsParameter(Typing.ConvertValue(Captured.Value(right), type, EnumTypeOf(left)), type));
        }

        if (!ParameterSearch.Uses(left, _entity))
        {
            var (swappedRight, swappedLeft) = Comparable(right, left);
            return (swappedLeft, swappedRight);
        }

        var (first, second) = (Visit(left)!, Visit(right)!);
        var common = Typing.Common(first.Type, second.Type) ?? throw Unsupported(left);
        return (Typing.ConvertTo(first, common), Typing.ConvertTo(second, common));
    }

    private MemberExpression Member(string path)
    {
        Expression member = _row;
        foreach (var name in path.Split('.'))
        {
            var property =
                member.Type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance)
                ?? throw new NotSupportedException($"{typeof(TRow).Name} has no '{path}' to query by.");
            member = Expression.Property(member, property);
        }

        return (MemberExpression)member;
    }

    /// <summary>"ContentType.Alias" for <c>x.ContentType.Alias</c>; null where the chain does not lead to the entity.</summary>
    private string? PathOf(MemberExpression node)
    {
        var owner = node.Expression;
        while (owner is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } cast)
        {
            owner = cast.Operand;
        }

        return owner == _entity ? node.Member.Name
            : owner is MemberExpression { Type: var type } parent && Nullable.GetUnderlyingType(type) is null && PathOf(parent) is { } path
                ? $"{path}.{node.Member.Name}"
            : null;
    }

    private static Type? EnumTypeOf(Expression field)
    {
        while (field is UnaryExpression { NodeType: ExpressionType.Convert } conversion)
        {
            field = conversion.Operand;
        }

        var type = Nullable.GetUnderlyingType(field.Type) ?? field.Type;
        return type.IsEnum ? type : null;
    }

    private static NotSupportedException Unsupported(Expression node) =>
        new($"The query asks {typeof(TRow).Name} for what it cannot answer: {node}");
}
