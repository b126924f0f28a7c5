using System.Text;

namespace KonTumInvest.Leads.Timeline.Invitations;

/// <summary>Texts and lines as RFC 5545 writes them.</summary>
internal static class IcsText
{
    /// <summary>The most octets of a line, without its break (3.1).</summary>
    public const int MaxOctets = 75;

    private const string Break = "\r\n";

    /// <summary>A value of type TEXT (3.3.11).</summary>
    public static string Escape(string text) =>
        text.ReplaceLineEndings("\n")
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>What <see cref="Escape"/> was given. A backslash before anything else stands for what follows it.</summary>
    public static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 == text.Length)
            {
                plain.Append(text[at]);
                continue;
            }

            at++;
            plain.Append(text[at] is 'n' or 'N' ? '\n' : text[at]);
        }

        return plain.ToString();
    }

    /// <summary>A quoted value of a parameter; what may not stand between quotes is written as RFC 6868 says.</summary>
    public static string Parameter(string value) =>
        $"\"{value.ReplaceLineEndings("\n").Replace("^", "^^", StringComparison.Ordinal).Replace("\n", "^n", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal)}\"";

    /// <summary>The line with its break, cut into lines of at most <see cref="MaxOctets"/>, never inside of a character.</summary>
    public static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length + 8);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                folded.Append(Break).Append(' ');
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append(Break).ToString();
    }

    /// <summary>The lines as they were before they were folded. Takes any kind of line break.</summary>
    public static IReadOnlyList<string> Unfold(string text)
    {
        var lines = new List<StringBuilder>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length > 0 && line[0] is ' ' or '\t' && lines.Count > 0)
            {
                lines[^1].Append(line, 1, line.Length - 1);
            }
            else
            {
                lines.Add(new StringBuilder(line));
            }
        }

        return lines.ConvertAll(line => line.ToString());
    }
}
