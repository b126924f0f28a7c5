using System.Text;

namespace KonTumInvest.Content.Common;

/// <summary>
/// Embeddings, overrides and isolates of direction (Unicode Standard Annex 9, 2.1 to 2.5: U+202A to U+202E, U+2066 to U+2069). They show nothing and turn the
/// text round that follows, so that it can be read as another: no text that people type needs them.
/// </summary>
public static class DirectionMarks
{
    /// <summary>Whether it is one of them.</summary>
    public static bool Include(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
