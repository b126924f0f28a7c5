namespace KonTumInvest.Content.Models;

/// <summary>
/// Fixed lists are stored as camel-case codes, such as <c>communePoint</c>; code works with enums of the same names. Labels in Vietnamese and
/// English are resources of the views.
/// </summary>
public static class StoredCode
{
    /// <summary>The entry with this code, or null for any other text.</summary>
    public static T? Parse<T>(string? code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), code, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The code of the entry: its name in camel case.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
