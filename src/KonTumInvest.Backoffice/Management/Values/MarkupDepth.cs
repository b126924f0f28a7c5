using System.Buffers;

namespace KonTumInvest.Backoffice.Management.Values;

/// <summary>
/// Whether markup is nested no deeper than people write. What a parser of HTML does grows with the square of the depth: a few megabytes of opening
/// tags, which a body may hold, keep it busy for minutes.
/// </summary>
internal static class MarkupDepth
{
    /// <summary>Far above what the editor of texts makes, in which lists and tables nest.</summary>
    private const int Deepest = 500;

    private static readonly SearchValues<char> EndsOfNames = SearchValues.Create(" \t\r\n\f/><");

    // Elements that hold nothing, as far as texts use them.
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img", "col", "wbr", "input" };

    /// <summary>Counts elements that were opened and not closed by name, wherever they stand: no parser has more of them open.</summary>
    public static bool IsReadable(ReadOnlySpan<char> markup)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var depth = 0;
        while (markup.IndexOf('<') is >= 0 and var at)
        {
            markup = markup[(at + 1)..];
            var closes = markup.StartsWith('/');
            var name = NameAt(closes ? markup[1..] : markup);
            if (name.Length == 0 || Empty.Contains(name))
            {
                continue;
            }

            var count = open.GetValueOrDefault(name);
            var change = !closes ? 1 : count > 0 ? -1 : 0;
            open[name] = count + change;
            depth += change;
            if (depth > Deepest)
            {
                return false;
            }
        }

        return true;
    }

    private static string NameAt(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]))
        {
            return string.Empty;
        }

        var end = text.IndexOfAny(EndsOfNames);
        return (end < 0 ? text : text[..end]).ToString();
    }
}
