using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.Values;

/// <summary>The values of a document or media item in the form in which each property's editor shows them.</summary>
public sealed class EditorValues(PropertyEditorCollection editors, IDataTypeService dataTypes, ClientValues values, CodeWords words)
{
    /// <summary>Every value in every language the document has.</summary>
    /// <param name="document">The document, or one of its versions.</param>
    /// <param name="published">The published values, in the published languages, instead of the draft's.</param>
    /// <param name="only">The aliases of the properties that are asked for; none means all.</param>
    public Task<IReadOnlyList<ValueModel>> ReadAsync(IContent document, bool published, IReadOnlyCollection<string>? only = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var cultures = published ? document.PublishedCultures : document.AvailableCultures;
        return ReadAsync(Asked(document, only), [.. cultures], published);
    }

    /// <summary>Every value. Media have no languages and no drafts.</summary>
    public Task<IReadOnlyList<ValueModel>> ReadAsync(IMedia media, IReadOnlyCollection<string>? only = null)
    {
        ArgumentNullException.ThrowIfNull(media);
        return ReadAsync(Asked(media, only), [], published: false);
    }

    /// <summary>The values of some properties of the draft, to be looked at: with words in place of codes.</summary>
    public async Task<IReadOnlyList<ValueModel>> ShowAsync(IContent document, IReadOnlyCollection<string> only)
    {
        var shown = await ReadAsync(document, published: false, only);
        return [.. shown.Select(value => words.Shown(value, document.Properties[value.Alias]!.PropertyType))];
    }

    private static IEnumerable<IProperty> Asked(IContentBase node, IReadOnlyCollection<string>? only) =>
        only is null ? node.Properties : node.Properties.Where(property => only.Contains(property.Alias));

    private async Task<IReadOnlyList<ValueModel>> ReadAsync(IEnumerable<IProperty> properties, List<string?> cultures, bool published)
    {
        var found = new List<ValueModel>();
        foreach (var property in properties)
        {
            if (!editors.TryGet(property.PropertyType.PropertyEditorAlias, out var editor))
            {
                continue;
            }

            var dataType = await dataTypes.GetAsync(property.PropertyType.DataTypeKey);
            var valueEditor = editor.GetValueEditor(dataType?.ConfigurationObject);
            var shown = published ? PublishedAsDraft(property, cultures) : property;
            found.AddRange(
                CulturesOf(property, cultures)
                    .Select(culture => new ValueModel
                    {
                        Alias = property.Alias,
                        EditorAlias = editor.Alias,
                        Culture = culture,
                        Value = values.ToClient(valueEditor.ToEditor(shown, culture)),
                    })
            );
        }

        return found;
    }

    private static IEnumerable<string?> CulturesOf(IProperty property, IReadOnlyList<string?> cultures) =>
        property.PropertyType.VariesByCulture() ? cultures : [null];

    // Editors only ever turn the draft's value into what they show.
    private static Property PublishedAsDraft(IProperty property, IReadOnlyList<string?> cultures)
    {
        var copy = new Property(property.PropertyType);
        foreach (var culture in CulturesOf(property, cultures))
        {
            copy.SetValue(property.GetValue(culture, published: true), culture);
        }

        return copy;
    }
}
