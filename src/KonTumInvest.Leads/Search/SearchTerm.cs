using System.Globalization;
using System.Text.RegularExpressions;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Search;

/// <summary>
/// One thing that a lead is looked for by: a part of a word, or numbers in whatever way they were typed. The lead holds at least one of the
/// alternatives.
/// </summary>
/// <param name="Alternatives">Folded parts of texts, at least one, each at least <see cref="Shortest"/> long.</param>
internal sealed partial record SearchTerm(IReadOnlyList<string> Alternatives)
{
    /// <summary>The shortest part of a word that the index knows.</summary>
    public const int Shortest = 3;

    /// <summary>The longest text worth searching for; what follows is left out.</summary>
    public const int LongestText = 200;

    private const int MaxTerms = 8;

    // Longer numbers are telephone numbers and the like, not the number of a reference.
    private const int ReferenceDigits = 6;

    /// <summary>What a text asks for, short words alone as they stand beside each other; empty where nothing in it is long enough.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="shortest">What is shorter is left out.</param>
    public static IReadOnlyList<SearchTerm> Read(string? text, int shortest = Shortest)
    {
        var folded = VietnameseText.Fold(text?.Length > LongestText ? text[..LongestText] : text);
        var terms = new List<SearchTerm>();
        var numbers = new List<string>();
        foreach (var word in folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsNumber().IsMatch(word))
            {
                numbers.Add(word);
                continue;
            }

            AddNumbers(terms, numbers, shortest);
            Add(terms, [word], shortest);
        }

        AddNumbers(terms, numbers, shortest);
        if (terms.Count == 0)
        {
            // Names of short syllables alone, such as "Lê Hà": each is too short, and beside each other they are not.
            Add(terms, [string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))], shortest);
        }

        return [.. terms.DistinctBy(term => string.Join('\n', term.Alternatives)).Take(MaxTerms)];
    }

    // Numbers beside each other are one: people write telephone numbers in groups.
    private static void AddNumbers(List<SearchTerm> terms, List<string> numbers, int shortest)
    {
        if (numbers.Count > 0)
        {
            var typed = string.Join(' ', numbers);
            Add(terms, [typed, Reference(typed), Telephone(typed)], shortest);
            numbers.Clear();
        }
    }

    private static void Add(List<SearchTerm> terms, IEnumerable<string?> alternatives, int shortest)
    {
        var known = alternatives.OfType<string>().Where(part => part.EnumerateRunes().Count() >= shortest).Distinct(StringComparer.Ordinal).ToList();
        if (known.Count > 0)
        {
            terms.Add(new SearchTerm(known));
        }
    }

    // "KT-2026-000123" is spoken of as "2026-123" and "123": numbers have six digits in it (EnquiryReference).
    private static string? Reference(string typed)
    {
        var match = AsReference().Match(typed);
        if (!match.Success)
        {
            return null;
        }

        var number = $"-{match.Groups["number"].Value.PadLeft(ReferenceDigits, '0')}";
        return match.Groups["year"].Success ? string.Create(CultureInfo.InvariantCulture, $"kt-{match.Groups["year"].Value}{number}") : number;
    }

    // Numbers are kept as +84912345678 and 0912345678: what follows the country code or the zero is in both.
    private static string? Telephone(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var international = typed.StartsWith('+') || typed.StartsWith("(+", StringComparison.Ordinal) || digits.StartsWith("00", StringComparison.Ordinal);
        digits = digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;

        // "+84 (0)912": the zero is left out of the international form.
        digits = digits.StartsWith("840", StringComparison.Ordinal) ? $"84{digits[3..]}" : digits;
        return international ? $"+{digits}" : digits.StartsWith('0') && digits.Length > Shortest ? digits[1..] : digits;
    }

    [GeneratedRegex(@"^(kt-?)?[+(]*[0-9][0-9()+./-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex IsNumber();

    [GeneratedRegex(@"^(?:kt[- ]?)?(?:(?<year>20[0-9]{2})[-/. ]+)?(?<number>[0-9]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex AsReference();
}
