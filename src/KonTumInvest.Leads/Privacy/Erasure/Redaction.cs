using System.Text;
using System.Text.RegularExpressions;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Privacy.Subjects;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>
/// Takes what names one person out of texts that are about others, too: addresses, telephone numbers however they are spaced, and names,
/// with or without Vietnamese marks. A name of one short word is left, since it would be found inside of other words' meaning.
/// </summary>
internal sealed class Redaction
{
    private const string Between = @"[\s.()\-]*";
    private const string HomePrefix = "+84";
    private const int ShortestSingleName = 6;

    // A text of the longest mail is searched in milliseconds; a pattern that took longer would be a fault of ours.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // By the plain letter, every letter that Vietnamese and its neighbours write with marks.
    private static readonly Dictionary<char, string> Marked = Letters();

    private readonly IReadOnlyList<Regex> _patterns;

    private Redaction(IReadOnlyList<Regex> patterns) => _patterns = patterns;

    public static Redaction Of(DataSubject subject) =>
        new([
            .. subject.Emails.Select(email => $@"(?<![\w.+\-]){Regex.Escape(email)}(?![\w\-])").Concat(subject.Phones.Select(Phone)).Concat(subject.Names.Select(Name).OfType<string>())
                .Select(pattern => new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)),
        ]);

    /// <summary>The text without the person; the same text where the person is not in it.</summary>
    public string Apply(string text)
    {
        // Marks may stand as characters of their own; a text without the person keeps them.
        var written = text.Normalize(NormalizationForm.FormC);
        var told = _patterns.Aggregate(written, (left, pattern) => pattern.Replace(left, Erased.Text));
        return told == written ? text : told;
    }

    /// <summary>Whether the person is in the text.</summary>
    public bool Finds(string? text) => text is not null && Apply(text) != text;

    private static string Phone(string number)
    {
        static string Spaced(string digits) => string.Join(Between, digits.Select(digit => digit));
        var abroad = $@"(?:\+|00)?{Between}{Spaced(number[1..])}";
        return number.StartsWith(HomePrefix, StringComparison.Ordinal) ? $@"(?<!\d)(?:{abroad}|0{Between}{Spaced(number[HomePrefix.Length..])})(?!\d)" : $@"(?<!\d){abroad}(?!\d)";
    }

    private static string? Name(string name)
    {
        var words = VietnameseText.Fold(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 || (words.Length == 1 && words[0].Length < ShortestSingleName)
            ? null
            : $@"(?<!\w){string.Join(@"\s+", words.Select(word => string.Concat(word.Select(letter => Marked.TryGetValue(letter, out var all) ? $"[{all}]" : Regex.Escape(letter.ToString())))))}(?!\w)";
    }

    private static Dictionary<char, string> Letters()
    {
        var letters = Enumerable.Range('a', 26).ToDictionary(letter => (char)letter, letter => new StringBuilder().Append((char)letter));
        foreach (var letter in Enumerable.Range(0xC0, 0x190).Concat(Enumerable.Range(0x1E00, 0x100)).Select(code => (char)code))
        {
            if (VietnameseText.Fold(letter.ToString()) is [var plain] && letters.TryGetValue(plain, out var all))
            {
                all.Append(letter);
            }
        }

        return letters.ToDictionary(entry => entry.Key, entry => entry.Value.ToString());
    }
}
