using System.Collections.Frozen;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Web.Localization;

/// <summary>
/// What editors say in place of the interface's own words: items of the back office's dictionary whose key is one of <see cref="SiteTexts"/>.
/// Kept in memory until the dictionary changes.
/// </summary>
public sealed class EditedTexts(IDictionaryItemService dictionary)
{
    private Lazy<FrozenDictionary<(string Key, string Language), string>> _texts = Unread(dictionary);

    /// <summary>The editors' text; null where they gave none in the language.</summary>
    /// <param name="key">A key of <see cref="SiteTexts"/>.</param>
    /// <param name="language">Two letters.</param>
    public string? Find(string key, string language) => Volatile.Read(ref _texts).Value.GetValueOrDefault((key, language));

    /// <summary>Has the dictionary read again. Who reads it at this moment keeps the old one to himself.</summary>
    public void Forget() => Volatile.Write(ref _texts, Unread(dictionary));

    // A reading that failed is not kept: the database may be back for the next.
    private static Lazy<FrozenDictionary<(string, string), string>> Unread(IDictionaryItemService dictionary) =>
        new(() => Read(dictionary), LazyThreadSafetyMode.PublicationOnly);

    // Localizers cannot wait; the service answers in the call itself.
    private static FrozenDictionary<(string, string), string> Read(IDictionaryItemService dictionary) =>
        dictionary
            .GetDescendantsAsync(null)
            .GetAwaiter()
            .GetResult()
            .SelectMany(item => item.Translations.Select(text => (item.ItemKey, Language: text.LanguageIsoCode[..2], text.Value)))
            .Where(text => !string.IsNullOrWhiteSpace(text.Value))
            .DistinctBy(text => (text.ItemKey, text.Language))
            .ToFrozenDictionary(text => (text.ItemKey, text.Language), text => text.Value);
}
