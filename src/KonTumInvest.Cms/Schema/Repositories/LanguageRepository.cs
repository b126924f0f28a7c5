using KonTumInvest.Cms.Schema.Entities;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

internal sealed class LanguageRepository(SchemaEntities entities)
    : SchemaRepository<ILanguage>(() => entities.Languages),
        ILanguageRepository
{
    public ILanguage? GetByIsoCode(string isoCode) => CopyOf(Find(isoCode));

    public int? GetIdByIsoCode(string? isoCode, bool throwOnNotFound = true) =>
        isoCode is null ? null : Find(isoCode)?.Id ?? Missing<int?>($"language '{isoCode}'", throwOnNotFound);

    public string? GetIsoCodeById(int? id, bool throwOnNotFound = true) =>
        id is null
            ? null
            : Originals.FirstOrDefault(language => language.Id == id)?.IsoCode ?? Missing<string>($"language {id}", throwOnNotFound);

    public string[] GetIsoCodesByIds(ICollection<int> ids, bool throwOnNotFound = true) =>
        [.. ids.Select(id => GetIsoCodeById(id, throwOnNotFound)).OfType<string>()];

    public string GetDefaultIsoCode() => Originals.First(language => language.IsDefault).IsoCode;

    public int? GetDefaultId() => Originals.First(language => language.IsDefault).Id;

    private ILanguage? Find(string isoCode) =>
        Originals.FirstOrDefault(language => string.Equals(language.IsoCode, isoCode, StringComparison.OrdinalIgnoreCase));

    private static T? Missing<T>(string what, bool throwOnNotFound) =>
        throwOnNotFound ? throw new ArgumentException($"There is no {what}.") : default;
}
