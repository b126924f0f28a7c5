using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.Dictionary;

/// <summary>In which languages the account may change texts. Umbraco's own dictionary service does not ask.</summary>
public sealed class DictionaryLanguages(ActingStaff staff, ILanguageService languages, IDictionaryItemService dictionary)
{
    /// <summary>
    /// Puts the texts into an item, in the languages that the account may write; in all others what is stored stays, since the client sends
    /// those as well.
    /// </summary>
    /// <returns>Null, or a refusal: the site has no such language.</returns>
    public async Task<ActionResult?> WriteAsync(IDictionaryItem item, IEnumerable<TranslationModel> texts)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(texts);
        var all = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        var own = await OwnAsync();
        foreach (var text in texts)
        {
            if (!all.TryGetValue(text.IsoCode, out var language))
            {
                return ManagementProblem.Result(Refusal.BadRequest("Invalid language", "The site does not have one of the languages."), "InvalidCulture");
            }

            if (own.Contains(language.IsoCode) && item.GetTranslatedValue(language.IsoCode) != text.Translation)
            {
                item.AddOrUpdateDictionaryValue(language, text.Translation);
            }
        }

        return null;
    }

    /// <summary>Whether the account may rename, move or delete an item: that changes its texts in every language, and those of all below it.</summary>
    /// <returns>Null for yes, or the refusal.</returns>
    public async Task<ActionResult?> RefuseWholeAsync(IDictionaryItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var own = await OwnAsync();
        var below = await dictionary.GetDescendantsAsync(item.Key);
        return below.Append(item).SelectMany(Translated).All(own.Contains)
            ? null
            : ManagementProblem.Result(Refusal.Forbidden, "UnauthorizedMissingCulture");
    }

    /// <summary>The languages in which an item has a text.</summary>
    public static IEnumerable<string> Translated(IDictionaryItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Translations.Where(text => !string.IsNullOrEmpty(text.Value)).Select(text => text.LanguageIsoCode);
    }

    private async Task<HashSet<string>> OwnAsync()
    {
        var groups = staff.User.Groups.ToList();
        IEnumerable<string> own = groups.Exists(group => group.HasAccessToAllLanguages)
            ? (await languages.GetAllAsync()).Select(language => language.IsoCode)
            : await languages.GetIsoCodesByIdsAsync([.. groups.SelectMany(group => group.AllowedLanguages).Distinct()]);
        return own.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
