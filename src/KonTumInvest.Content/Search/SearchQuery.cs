using System.Globalization;
using System.Text;

namespace KonTumInvest.Content.Search;

/// <summary>What a reader looks for. Every text is a valid question; what is too long or makes no sense is cut.</summary>
public sealed record SearchQuery
{
    public const int MaximumLength = 200;
    public const int PageSize = 20;

    /// <summary>Nobody reads further, and a search engine that does is turned away.</summary>
    public const int MaximumPage = 25;

    /// <summary>As typed, without control characters and cut to <see cref="MaximumLength"/>; empty when nothing was typed.</summary>
    public required string Text { get; init; }

    /// <summary>Only documents of this type; null for all.</summary>
    public string? Type { get; init; }

    /// <summary>From 1 to <see cref="MaximumPage"/>.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads a question from an address; any texts will do.</summary>
    public static SearchQuery Parse(string? text, string? type = null, string? page = null) =>
        new()
        {
            Text = Clean(text),
            Type = string.IsNullOrWhiteSpace(type) ? null : type.Trim(),
            Page = int.TryParse(page, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? Math.Clamp(number, 1, MaximumPage)
                : 1,
        };

    /// <summary>The one way to write this question, for links: empty, or beginning with "?".</summary>
    public string ToQueryString()
    {
        var parts = new[]
        {
            Text.Length > 0 ? $"q={Uri.EscapeDataString(Text)}" : null,
            Type is null ? null : $"type={Uri.EscapeDataString(Type)}",
            Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={Page}") : null,
        };
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? string.Empty : $"?{query}";
    }

    // Also drops lone halves of surrogate pairs, which normalisation refuses, and marks that turn the direction of the page's own words.
    private static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > MaximumLength)
            {
                break;
            }

            var category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.Control)
            {
                clean.Append(' ');
            }
            else if (rune != Rune.ReplacementChar && category != UnicodeCategory.Format)
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }
}
