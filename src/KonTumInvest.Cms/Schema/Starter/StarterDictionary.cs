using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Schema.Starter;

/// <summary>Makes the dictionary items that the database never received.</summary>
internal sealed class StarterDictionary(
    SchemaCatalog catalog,
    StarterMemory memory,
    ICoreScopeProvider scopes,
    IDictionaryItemService dictionary,
    ILanguageService languages
)
{
    public async Task LoadAsync(IReadOnlyDictionary<string, StarterMemory.Progress> received, CancellationToken cancellationToken)
    {
        foreach (var item in catalog.Dictionary)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (received.GetValueOrDefault(StarterMemory.NameOf(item)) != StarterMemory.Progress.None)
            {
                continue;
            }

            using var scope = scopes.CreateCoreScope();
            scope.WriteLock(Constants.Locks.KeyValues);
            if (memory.Read(StarterMemory.NameOf(item)) == StarterMemory.Progress.None)
            {
                if (!await dictionary.ExistsAsync(item.Name))
                {
                    await CreateAsync(item);
                }

                memory.Write(StarterMemory.NameOf(item), StarterMemory.Progress.Done);
            }

            scope.Complete();
        }
    }

    private async Task CreateAsync(Definitions.DictionaryItemDefinition item)
    {
        var translations = new List<IDictionaryTranslation>();
        foreach (var (culture, text) in item.Translations)
        {
            translations.Add(new DictionaryTranslation((await languages.GetAsync(culture))!, text.Value));
        }

        var created = await dictionary.CreateAsync(
            new DictionaryItem(item.Name) { Key = item.Key, Translations = translations },
            Constants.Security.SuperUserKey
        );
        if (!created.Success)
        {
            throw new SchemaException([
                new SchemaProblem(item.Source.File, item.Source.Line, $"dictionary item '{item.Name}' cannot be created: {created.Status}"),
            ]);
        }
    }
}
