namespace KonTumInvest.Content.Search;

/// <summary>Makes texts of pieces, with single spaces.</summary>
internal static class Spaces
{
    /// <summary>The text with every run of white space as one space.</summary>
    public static string Join(string? text) =>
        string.Join(' ', (text ?? string.Empty).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The pieces, each once, with a separator that reads well in a passage.</summary>
    public static string Join(IEnumerable<string?> pieces) =>
        string.Join(" · ", pieces.Select(Join).Where(piece => piece.Length > 0).Distinct(StringComparer.Ordinal));
}
