namespace KonTumInvest.Leads.Search;

/// <summary>Text in the patterns of SQL's LIKE, where it stands for itself alone.</summary>
internal static class LikePattern
{
    /// <summary>What stands before a character that is no wildcard.</summary>
    public const string Escape = "\\";

    /// <summary>The pattern of exactly the text.</summary>
    public static string Of(string text) =>
        text.Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    /// <summary>The pattern of whatever holds the text.</summary>
    public static string Around(string text) => $"%{Of(text)}%";
}
