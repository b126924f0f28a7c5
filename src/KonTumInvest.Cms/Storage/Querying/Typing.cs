using System.Collections;
using System.Globalization;
using System.Linq.Expressions;

namespace KonTumInvest.Cms.Storage.Querying;

/// <summary>Brings the two sides of a comparison to one type: an entity and its row may differ in nullability, width or enumeration.</summary>
internal static class Typing
{
    public static Expression ConvertTo(Expression node, Type type) => node.Type == type ? node : Expression.Convert(node, type);

    public static Type Nullable(Type type) =>
        type.IsValueType && System.Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;

    /// <summary>The type both fields convert to; null where there is none.</summary>
    public static Type? Common(Type left, Type right)
    {
        if (left == right)
        {
            return left;
        }

        var (plainLeft, plainRight) = (Plain(left), Plain(right));
        if (plainLeft == plainRight)
        {
            return Nullable(plainLeft);
        }

        return plainLeft.IsValueType && plainRight.IsValueType && Type.GetTypeCode(plainLeft) is var first && Type.GetTypeCode(plainRight) is var second
            ? first >= second
                ? Nullable(plainLeft)
                : Nullable(plainRight)
            : null;
    }

    /// <summary>A captured value as the row stores it.</summary>
    /// <param name="value">What the caller compares with.</param>
    /// <param name="type">The type of the row's property.</param>
    /// <param name="enumeration">The enumeration the entity's field has, where it is one: C# compares those as numbers.</param>
    public static object? ConvertValue(object? value, Type type, Type? enumeration)
    {
        if (value is null)
        {
            return null;
        }

        var plain = Plain(type);
        if (enumeration is not null)
        {
            value = Enum.ToObject(enumeration, value);
        }

        return value switch
        {
            _ when plain.IsInstanceOfType(value) => value,
            Enum named when plain == typeof(string) => named.ToString(),
            Enum named when plain.IsEnum => Enum.Parse(plain, named.ToString()),
            _ when plain.IsEnum => Enum.ToObject(plain, value),
            _ => Convert.ChangeType(value, plain, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A typed list, so that the provider sees a plain IN.</summary>
    public static IList ListOf(Type type, IEnumerable values, Type? enumeration)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        foreach (var value in values)
        {
            if (value is not null || !type.IsValueType || System.Nullable.GetUnderlyingType(type) is not null)
            {
                list.Add(ConvertValue(value, type, enumeration));
            }
        }

        return list;
    }

    private static Type Plain(Type type) => System.Nullable.GetUnderlyingType(type) ?? type;
}
