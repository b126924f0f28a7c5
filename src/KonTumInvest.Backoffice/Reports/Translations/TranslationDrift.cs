using KonTumInvest.Backoffice.Management.Documents;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Reports.Translations;

/// <summary>Finds pages whose other languages have fallen behind the Vietnamese: missing, older, or with other numbers.</summary>
public sealed class TranslationDrift(WrittenDocuments documents, ILanguageService languages)
{
    // Languages saved in one act differ by a moment.
    private static readonly TimeSpan OneAct = TimeSpan.FromMinutes(1);

    /// <summary>One entry for each language of a document that has drifted, those longest behind first.</summary>
    public async Task<IReadOnlyList<DriftedPage>> FindAsync()
    {
        var original = await languages.GetDefaultIsoCodeAsync();
        var others = (await languages.GetAllAsync()).Select(language => language.IsoCode).Where(code => code != original).ToList();
        return
        [
            .. documents
                .All()
                .Where(document => document.ContentType.Variations.VariesByCulture() && document.IsCultureAvailable(original))
                .SelectMany(document => others.Select(other => Compare(document, original, other)))
                .OfType<DriftedPage>()
                .OrderByDescending(page => page.Behind),
        ];
    }

    private static DriftedPage? Compare(IContent document, string original, string other)
    {
        var written = (document.GetUpdateDate(original) ?? document.UpdateDate).ToUtc();
        var translated = document.IsCultureAvailable(other) ? document.GetUpdateDate(other).ToUtc() : null;
        var behind = translated is { } at ? written - at : (TimeSpan?)null;
        var differing = translated is null ? [] : DifferingProperties(document, original, other);
        var drifted = behind is null || behind > OneAct || differing.Count > 0;
        return drifted
            ? new DriftedPage(document.Key, document.GetCultureName(original) ?? string.Empty, other, written, translated, Later(behind), differing)
            : null;
    }

    // A page without the language is behind since it was written.
    private static TimeSpan Later(TimeSpan? behind) => behind is { } known ? (known > OneAct ? known : TimeSpan.Zero) : TimeSpan.MaxValue;

    private static List<DifferingNumbers> DifferingProperties(IContent document, string original, string other) =>
        [
            .. document
                .Properties.Where(property => property.PropertyType.VariesByCulture())
                .Select(property => Difference(property, original, other))
                .OfType<DifferingNumbers>(),
        ];

    private static DifferingNumbers? Difference(IProperty property, string original, string other)
    {
        var first = TextOf(property, original);
        var second = TextOf(property, other);
        if (first.Length == 0 || second.Length == 0)
        {
            // A text that falls back to the Vietnamese cannot differ from it.
            return null;
        }

        var (inFirst, inSecond) = (NumbersInText.Read(first, original), NumbersInText.Read(second, other));
        var onlyFirst = Without(inFirst, inSecond);
        var onlySecond = Without(inSecond, inFirst);
        return onlyFirst.Count + onlySecond.Count == 0 ? null : new DifferingNumbers(property.Alias, onlyFirst, onlySecond);
    }

    private static string TextOf(IProperty property, string culture) => StoredText.Of(property, property.GetValue(culture));

    private static List<decimal> Without(IReadOnlyList<decimal> numbers, IReadOnlyList<decimal> others)
    {
        var left = others.ToList();
        return [.. numbers.Where(number => !left.Remove(number))];
    }
}

/// <summary>A language of a page that has drifted from the Vietnamese.</summary>
/// <param name="Document">The document.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="Culture">The language.</param>
/// <param name="WrittenAt">When the Vietnamese was last changed.</param>
/// <param name="TranslatedAt">When the language was last changed; null where it does not exist.</param>
/// <param name="Behind">How much later the Vietnamese was changed; zero where only numbers differ.</param>
/// <param name="Numbers">The properties whose numbers differ.</param>
public sealed record DriftedPage(
    Guid Document,
    string Name,
    string Culture,
    DateTimeOffset WrittenAt,
    DateTimeOffset? TranslatedAt,
    TimeSpan Behind,
    IReadOnlyList<DifferingNumbers> Numbers
);

/// <summary>A property whose numbers differ between two languages.</summary>
/// <param name="Alias">The property.</param>
/// <param name="OnlyOriginal">Numbers that only the Vietnamese has.</param>
/// <param name="OnlyTranslation">Numbers that only the other language has.</param>
public sealed record DifferingNumbers(string Alias, IReadOnlyList<decimal> OnlyOriginal, IReadOnlyList<decimal> OnlyTranslation);
