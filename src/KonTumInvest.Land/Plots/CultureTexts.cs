using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace KonTumInvest.Land.Plots;

/// <summary>
/// A text for each language something is published in. Unlike a label of the interface it has no language it must have: a plot published
/// in English only is not there for Vietnamese readers.
/// </summary>
public sealed class CultureTexts
{
    private readonly FrozenDictionary<string, string> _texts;

    /// <param name="texts">Text by ISO code, such as "vi".</param>
    public CultureTexts(IEnumerable<KeyValuePair<string, string>> texts) =>
        _texts = texts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that have a text.</summary>
    public IReadOnlyList<string> Cultures => _texts.Keys;

    /// <summary>All texts, whatever their language.</summary>
    public IReadOnlyList<string> All => _texts.Values;

    public bool TryGet(string culture, [NotNullWhen(true)] out string? text) => _texts.TryGetValue(culture, out text);

    /// <summary>The text in this language, or null.</summary>
    public string? Find(string culture) => _texts.GetValueOrDefault(culture);

    /// <summary>The text in this language, else in any other.</summary>
    public string For(string culture) => Find(culture) ?? (_texts.Count > 0 ? _texts.Values[0] : string.Empty);
}
