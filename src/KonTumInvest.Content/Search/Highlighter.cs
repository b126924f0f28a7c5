namespace KonTumInvest.Content.Search;

/// <summary>Marks in an original text the words that a question found in its folded form.</summary>
internal static class Highlighter
{
    /// <summary>Length of a passage, in characters.</summary>
    private const int PassageLength = 240;

    /// <summary>The whole text with its finds marked.</summary>
    public static HighlightedText Mark(string text, SearchTerms terms) =>
        new(Parts(text, 0, text.Length, Finds(FoldedText.Of(text), terms)));

    /// <summary>The passage of the text with the most different finds, or its beginning where there are none.</summary>
    public static HighlightedText Excerpt(string text, SearchTerms terms)
    {
        var folded = FoldedText.Of(text);
        var finds = Finds(folded, terms);
        if (text.Length <= PassageLength)
        {
            return new HighlightedText(Parts(text, 0, text.Length, finds));
        }

        var (start, end) = Passage(folded, finds);
        return new HighlightedText(Parts(text, start, end, finds), CutBefore: start > 0, CutAfter: end < text.Length);
    }

    /// <summary>How many different words of the question the text holds.</summary>
    public static int DistinctFinds(string text, SearchTerms terms) =>
        Finds(FoldedText.Of(text), terms).Select(find => find.Word).Distinct(StringComparer.Ordinal).Count();

    private static List<Find> Finds(FoldedText text, SearchTerms terms)
    {
        var finds = new List<Find>();
        var words = text.Words();
        for (var index = 0; index < words.Count; )
        {
            var length = terms.MatchLength(words, index);
            if (length > 0)
            {
                var last = words[index + length - 1];
                var (start, end) = (words[index].Start, last.Start + last.Text.Length);
                finds.Add(new Find(text.OriginalRange(start, end - start), words[index].Text));
            }

            index += Math.Max(1, length);
        }

        return finds;
    }

    // The stretch between word boundaries that holds the most different finds; of equal ones the first.
    private static (int Start, int End) Passage(FoldedText text, List<Find> finds)
    {
        var original = text.Original;
        var best = (Start: 0, Count: 0);
        for (var index = 0; index < finds.Count; index++)
        {
            var from = finds[index].Range.Start.Value;
            var count = finds
                .Skip(index)
                .TakeWhile(find => find.Range.End.Value <= from + (PassageLength / 2))
                .Select(find => find.Word)
                .Distinct(StringComparer.Ordinal)
                .Count();
            if (count > best.Count)
            {
                best = (from, count);
            }
        }

        // A few words before the find tell what it is about.
        var words = text.Words();
        var bounds = words.Select(word => text.OriginalRange(word.Start, word.Text.Length)).ToList();
        var lead = Math.Max(0, Math.Min(best.Start - (PassageLength / 4), original.Length - PassageLength));
        var first = bounds.FindIndex(range => range.Start.Value >= lead);
        var start = lead == 0 || first < 0 ? lead : Math.Min(bounds[first].Start.Value, best.Start);
        var last = bounds.FindLastIndex(range => range.End.Value <= start + PassageLength && range.End.Value > start);
        var rest = original.Length - start <= PassageLength;
        var end =
            rest ? original.Length
            : last >= 0 ? bounds[last].End.Value
            : start + PassageLength;
        return (AwayFromPair(original, start), AwayFromPair(original, end));
    }

    // Only where there are no words to cut between.
    private static int AwayFromPair(string text, int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) ? position - 1 : position;

    private static List<TextPart> Parts(string text, int start, int end, List<Find> finds)
    {
        var parts = new List<TextPart>();
        var position = start;
        foreach (var (range, _) in finds)
        {
            var (from, to) = (range.Start.Value, range.End.Value);
            if (from < position || to > end)
            {
                continue;
            }

            Add(position, from, marked: false);
            Add(from, to, marked: true);
            position = to;
        }

        Add(position, end, marked: false);
        return parts;

        void Add(int from, int to, bool marked)
        {
            if (to > from)
            {
                parts.Add(new TextPart(text[from..to], marked));
            }
        }
    }

    private readonly record struct Find(Range Range, string Word);
}
