namespace KonTumInvest.Content.Search;

/// <summary>The words of a question, folded. All must be found; the last may be the beginning of a word, since it may still be typed.</summary>
internal sealed class SearchTerms
{
    // More words than this narrow nothing down and only cost time.
    private const int Maximum = 12;

    private SearchTerms(IReadOnlyList<string> words) => Words = words;

    public IReadOnlyList<string> Words { get; }

    public bool IsEmpty => Words.Count == 0;

    public static SearchTerms Of(string text) => new([.. FoldedText.Of(text).Words().Select(word => word.Text).Take(Maximum)]);

    /// <summary>
    /// The question in the search engine's language. Each word is quoted, so nothing typed is ever an operator. A word also counts as found
    /// where it is written together with its neighbour: readers write "Kontum" for "Kon Tum" and the other way round.
    /// </summary>
    public string ToExpression()
    {
        var all = string.Join(" AND ", Words.Select((_, index) => $"({string.Join(" OR ", Alternatives(index))})"));

        // Words that stand together count as one more find, and so come first.
        return Words.Count == 1 ? all : $"({all}) OR {Quote(string.Join(' ', Words))}*";
    }

    /// <summary>How many words from this one on make a find: 0, 1, or 2 where two words of the text are one of the question.</summary>
    public int MatchLength(IReadOnlyList<FoldedWord> words, int index)
    {
        if (Matches(words[index].Text))
        {
            return 1;
        }

        return index + 1 < words.Count && Words.Contains(words[index].Text + words[index + 1].Text) ? 2 : 0;
    }

    private IEnumerable<string> Alternatives(int index)
    {
        yield return Quote(Words[index]);
        if (index == Words.Count - 1)
        {
            yield return $"{Quote(Words[index])}*";
        }

        if (index > 0)
        {
            yield return Quote(Words[index - 1] + Words[index]);
        }

        if (index < Words.Count - 1)
        {
            yield return Quote(Words[index] + Words[index + 1]);
        }
    }

    private bool Matches(string word)
    {
        for (var index = 0; index < Words.Count; index++)
        {
            var last = index == Words.Count - 1;
            if (last ? word.StartsWith(Words[index], StringComparison.Ordinal) : word == Words[index])
            {
                return true;
            }

            if (!last && word == Words[index] + Words[index + 1])
            {
                return true;
            }
        }

        return false;
    }

    // Words are letters and digits only, so there is no quotation mark to double.
    private static string Quote(string words) => $"\"{words}\"";
}
