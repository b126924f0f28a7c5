using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace KonTumInvest.Cms.Storage.Querying;

/// <summary>Parts of a query that do not depend on the row: values the caller captured.</summary>
internal static class Captured
{
    /// <summary>The value of an expression without parameters.</summary>
    public static object? Value(Expression node) =>
        node switch
        {
            ConstantExpression constant => constant.Value,
            MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression is null ? null : Value(member.Expression)),
            MemberExpression { Member: PropertyInfo property, Expression: { } owner } when Value(owner) is { } instance => property.GetValue(
                instance
            ),
            _ => Expression.Lambda<Func<object?>>(Expression.Convert(node, typeof(object))).Compile(preferInterpretation: true)(),
        };

    /// <summary>The same value, as a parameter of the statement, so that one statement text serves every value.</summary>
    public static Expression AsParameter(Expression node) => AsParameter(Value(node), node.Type);

    public static Expression AsParameter(IList list) => AsParameter(list, list.GetType());

    public static Expression AsParameter(object? value, Type type) =>
        // IS NULL is another statement than = @value, so null stays in the text.
        value is null
            ? Expression.Constant(null, type)
            : Expression.Field(Expression.Constant(Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type), value)), "Value");

    /// <summary>Of a call such as <c>ids.Contains(x.Id)</c>: the captured list and the field. Null where the call is not of this kind.</summary>
    public static (IEnumerable Values, Expression Item)? ListIn(IReadOnlyList<Expression> arguments, ParameterExpression entity)
    {
        if (arguments.Count < 2 || arguments[0].Type == typeof(string))
        {
            return null;
        }

        // C# 14 sends array.Contains(x) through a span, which is no object: the array is what it was converted from.
        var list = arguments[0];
        while (list is UnaryExpression { NodeType: ExpressionType.Convert } or MethodCallExpression { Method.Name: "op_Implicit" })
        {
            list = list is UnaryExpression conversion ? conversion.Operand : ((MethodCallExpression)list).Arguments[0];
        }

        return !ParameterSearch.Uses(list, entity) && Value(list) is IEnumerable values ? (values, arguments[1]) : null;
    }

    private sealed class Holder<T>(T value)
    {
        public readonly T Value = value;
    }
}
