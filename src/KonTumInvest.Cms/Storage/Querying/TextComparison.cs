using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Cms.Storage.Querying;

/// <summary>
/// The text comparisons Umbraco's queries use. They ignore case: the captured value is lower-cased here, the column in the database.
/// </summary>
internal static class TextComparison
{
    private static readonly MethodInfo ToLower = typeof(string).GetMethod(nameof(string.ToLower), [])!;

    /// <summary>A change of the text without arguments; null for one that is not known.</summary>
    public static Expression? Change(string method, Expression text) =>
        method switch
        {
            nameof(string.ToLower) or nameof(string.ToLowerInvariant) => Expression.Call(text, ToLower),
            nameof(string.ToUpper) or nameof(string.ToUpperInvariant) => Expression.Call(text, nameof(string.ToUpper), []),
            nameof(string.Trim) => Expression.Call(text, nameof(string.Trim), []),
            nameof(ToString) => text,
            _ => null,
        };

    /// <summary>A comparison of the text with a captured value; null for one that is not known.</summary>
    public static Expression? Compare(string method, Expression text, string? value) =>
        method switch
        {
            "Equals" or "InvariantEquals" or "SqlEquals" => value is null
                ? Expression.Equal(text, Expression.Constant(null, typeof(string)))
                : Expression.Equal(Folded(text, value), Parameter(value)),
            "StartsWith" or "InvariantStartsWith" or "SqlStartsWith" => Call(nameof(string.StartsWith), text, value),
            "EndsWith" or "InvariantEndsWith" or "SqlEndsWith" => Call(nameof(string.EndsWith), text, value),
            "Contains" or "InvariantContains" or "SqlContains" => Call(nameof(string.Contains), text, value),
            "SqlWildcard" => Expression.Call(
                typeof(DbFunctionsExtensions),
                nameof(DbFunctionsExtensions.Like),
                [],
                Expression.Constant(EF.Functions),
                Folded(text, value ?? string.Empty),
                Parameter(value ?? string.Empty)
            ),
            "SqlGreaterThan" => Ordered(ExpressionType.GreaterThan, text, value),
            "SqlLessThan" => Ordered(ExpressionType.LessThan, text, value),
            _ => null,
        };

    private static MethodCallExpression Call(string method, Expression text, string? value) =>
        Expression.Call(
            Folded(text, value ?? string.Empty),
            typeof(string).GetMethod(method, [typeof(string)])!,
            Parameter(value ?? string.Empty)
        );

    private static BinaryExpression Ordered(ExpressionType comparison, Expression text, string? value) =>
        Expression.MakeBinary(
            comparison,
            Expression.Call(
                typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!,
                text,
                Captured.AsParameter(value, typeof(string))
            ),
            Expression.Constant(0)
        );

    // A value without letters, such as a path of ids, matches the same rows either way, and the bare column may use its index.
    private static Expression Folded(Expression text, string value) =>
        value.Any(char.IsLetter) ? Expression.Call(text, ToLower) : text;

    private static Expression Parameter(string value) => Captured.AsParameter(value.ToLowerInvariant(), typeof(string));
}
