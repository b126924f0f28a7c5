namespace KonTumInvest.Content.Search;

/// <summary>A text, or a passage of it, with the words that were looked for marked. It holds no markup: the view writes it.</summary>
/// <param name="Parts">Together they are the original text or passage, unchanged.</param>
/// <param name="CutBefore">Whether something was left out before the passage.</param>
/// <param name="CutAfter">Whether something was left out after the passage.</param>
public sealed record HighlightedText(IReadOnlyList<TextPart> Parts, bool CutBefore = false, bool CutAfter = false)
{
    public bool HasMarks => Parts.Any(part => part.Marked);

    /// <summary>The text without marks.</summary>
    public override string ToString() => string.Concat(Parts.Select(part => part.Text));
}

/// <summary>A stretch of text that is marked throughout or not at all.</summary>
public readonly record struct TextPart(string Text, bool Marked);
