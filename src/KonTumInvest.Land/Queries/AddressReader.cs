using System.Globalization;
using System.Text;
using KonTumInvest.Land.Index;
using Microsoft.Extensions.Primitives;

namespace KonTumInvest.Land.Queries;

/// <summary>The parameters of one address, and what of them was not followed.</summary>
internal sealed class AddressReader
{
    private const int ShownLength = 40;
    private const decimal GreatestArea = 1_000_000_000;
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public AddressReader(IEnumerable<KeyValuePair<string, StringValues>> parameters)
    {
        foreach (var (name, values) in parameters)
        {
            if (!_values.TryGetValue(name, out var list))
            {
                _values[name] = list = [];
            }

            // Empty values are what a form sends for fields left empty.
            list.AddRange(values.OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0));
        }
    }

    public List<IgnoredParameter> Ignored { get; } = [];

    public void Ignore(string name, string value, IgnoredReason reason) => Ignored.Add(new IgnoredParameter(name, Shown(value), reason));

    public string? Text()
    {
        if (First(LandParameters.Text) is not { } typed)
        {
            return null;
        }

        var text = Clean(typed);
        if (text.Length > LandQuery.MaximumTextLength)
        {
            Ignore(LandParameters.Text, text, IgnoredReason.TooLong);
            text = Cut(text, LandQuery.MaximumTextLength).Trim();
        }

        return text.Length == 0 ? null : text;
    }

    public ChoiceSet<string> Choices(string name, Func<string, string?> find) => [.. Take(name, find)];

    public ChoiceSet<T> Choices<T>(string name, IReadOnlyList<T> options, Func<T, string> write)
        where T : struct =>
        [.. Take(name, value => Find(value, options, write)?.Option).Select(text => Find(text, options, write)!.Value.Value)];

    public T? Choice<T>(string name, IReadOnlyList<T> options, Func<T, string> write)
        where T : struct
    {
        if (First(name) is not { } value)
        {
            return null;
        }

        if (Find(value, options, write) is { } found)
        {
            return found.Value;
        }

        Ignore(name, value, IgnoredReason.UnknownChoice);
        return null;
    }

    public decimal? Area(string name)
    {
        if (First(name) is not { } value)
        {
            return null;
        }

        if (ParseNumber(value) is not { } area)
        {
            Ignore(name, value, IgnoredReason.NotANumber);
            return null;
        }

        if (area < 0)
        {
            Ignore(name, value, IgnoredReason.OutOfRange);
            return null;
        }

        if (area > GreatestArea)
        {
            Ignore(name, value, IgnoredReason.OutOfRange);
            return GreatestArea;
        }

        return area;
    }

    public int PageSize()
    {
        if (First(LandParameters.PageSize) is not { } value)
        {
            return LandQuery.DefaultPageSize;
        }

        if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size))
        {
            Ignore(LandParameters.PageSize, value, IgnoredReason.NotANumber);
            return LandQuery.DefaultPageSize;
        }

        var clamped = Math.Clamp(size, 1, LandQuery.MaximumPageSize);
        if (clamped != size)
        {
            Ignore(LandParameters.PageSize, value, IgnoredReason.OutOfRange);
        }

        return clamped;
    }

    public Guid? Plot(string name, LandIndex index)
    {
        if (First(name) is not { } value)
        {
            return null;
        }

        if (Guid.TryParse(value, out var key) && index.Contains(key))
        {
            return key;
        }

        Ignore(name, value, IgnoredReason.UnknownChoice);
        return null;
    }

    private static (T Value, string Option)? Find<T>(string value, IReadOnlyList<T> options, Func<T, string> write)
        where T : struct
    {
        foreach (var option in options)
        {
            var written = write(option);
            if (written.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return (option, written);
            }
        }

        return null;
    }

    private List<string> Take(string name, Func<string, string?> find)
    {
        var taken = new List<string>();
        foreach (var value in _values.GetValueOrDefault(name, []))
        {
            if (find(value) is not { } choice)
            {
                Ignore(name, value, IgnoredReason.UnknownChoice);
            }
            else if (taken.Count == LandQuery.MaximumChoices)
            {
                Ignore(name, value, IgnoredReason.TooMany);
            }
            else if (!taken.Contains(choice))
            {
                taken.Add(choice);
            }

            if (Ignored.Count > LandQuery.MaximumChoices)
            {
                break;
            }
        }

        return taken;
    }

    private string? First(string name)
    {
        if (_values.GetValueOrDefault(name) is not [var first, .. var more])
        {
            return null;
        }

        if (more.Count > 0)
        {
            Ignore(name, more[0], IgnoredReason.TooMany);
        }

        return first;
    }

    // Browsers send "1.5"; a Vietnamese reader types "1,5". A comma before exactly three digits could part thousands as well, so it is
    // refused rather than guessed.
    private static decimal? ParseNumber(string value)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0)
        {
            if (value.Contains('.', StringComparison.Ordinal) || value.Length - comma - 1 == 3)
            {
                return null;
            }

            value = value.Replace(',', '.');
        }

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        return decimal.TryParse(value, Style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Shown(string value)
    {
        var clean = Clean(value);
        return clean.Length <= ShownLength ? clean : $"{Cut(clean, ShownLength)}…";
    }

    // Control characters and lone halves of surrogate pairs are never text; direction marks would turn the page's own words around.
    private static string Clean(string value)
    {
        var kept = value.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && !IsControl(rune)).Select(rune => rune.ToString());
        return string.Concat(kept).Trim();
    }

    private static bool IsControl(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;

    private static string Cut(string value, int length) =>
        char.IsHighSurrogate(value[length - 1]) ? value[..(length - 1)] : value[..length];
}
