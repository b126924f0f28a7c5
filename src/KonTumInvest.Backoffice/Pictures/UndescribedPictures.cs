using System.Text.RegularExpressions;
using KonTumInvest.Backoffice.Reports;
using KonTumInvest.Content.Media;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Pictures;

/// <summary>
/// The one rule on alternative texts (WCAG 2.2, 1.1.1): a picture on a page is marked as only decorating, or says in the language of the page
/// what it shows. A picture in rich text may say it in the text itself.
/// </summary>
public sealed partial class UndescribedPictures(DataValueReferenceFactoryCollection references, PropertyEditorCollection editors, IMediaService media)
{
    /// <summary>What is missing in the draft of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cultures">The languages it is or will be read in; a document without languages is read in all of the site.</param>
    public IReadOnlyList<UndescribedPicture> Of(IContent document, IEnumerable<string> cultures)
    {
        ArgumentNullException.ThrowIfNull(document);
        var asked = document.ContentType.VariesByCulture() ? cultures : MediaWithCrops.AltTextAliases.Keys;
        return Of(document.Properties.SelectMany(property => Values(property, asked)), asked);
    }

    /// <summary>What is missing where documents of a type have these values.</summary>
    /// <param name="values">Values as they are stored.</param>
    /// <param name="cultures">The languages they are or will be read in.</param>
    public IReadOnlyList<UndescribedPicture> Of(IEnumerable<StoredValue> values, IEnumerable<string> cultures)
    {
        ArgumentNullException.ThrowIfNull(values);
        var known = cultures.Where(MediaWithCrops.AltTextAliases.ContainsKey).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return [.. values.SelectMany(value => In(value, value.Culture is { } own ? known.Where(culture => Same(culture, own)) : known))];
    }

    private IEnumerable<UndescribedPicture> In(StoredValue value, IEnumerable<string> cultures)
    {
        if (value.Value is null || !editors.TryGet(value.Type.PropertyEditorAlias, out var editor))
        {
            return [];
        }

        var isText = value.Type.PropertyEditorAlias == Constants.PropertyEditors.Aliases.RichText;
        var used = isText ? WithoutWords(StoredText.Of(value.Type, value.Value)) : Used(editor, value.Value);
        return used.Distinct()
            .Select(media.GetById)
            .OfType<IMedia>()
            .SelectMany(picture =>
                cultures
                    .Where(culture => IsUndescribed(picture, culture, isText))
                    .Select(culture => new UndescribedPicture(value.Type.Alias, value.Culture, culture, picture.Key, picture.Name ?? string.Empty, isText))
            );
    }

    // The library's words are not printed for a picture in rich text, so they do not help there.
    private static bool IsUndescribed(IMedia picture, string culture, bool inText) =>
        picture.HasProperty(MediaWithCrops.AltTextAliases[culture])
        && !picture.GetValue<bool>(MediaWithCrops.DecorativeAlias)
        && (inText || string.IsNullOrWhiteSpace(picture.GetValue<string>(MediaWithCrops.AltTextAliases[culture])));

    private IEnumerable<Guid> Used(IDataEditor editor, object value) =>
        references.GetReferences(editor, value).Select(reference => reference.Udi).Select(KeyOf).OfType<Guid>();

    private static IEnumerable<Guid> WithoutWords(string markup) =>
        ImageTag()
            .Matches(markup)
            .Where(tag => AltText().Match(tag.Value) is not { Success: true } words || string.IsNullOrWhiteSpace(words.Groups[1].Value))
            .Select(tag => UdiParser.TryParse(DataUdi().Match(tag.Value).Groups[1].Value, out var udi) ? KeyOf(udi) : null)
            .OfType<Guid>();

    private static Guid? KeyOf(Udi? udi) => udi is GuidUdi { EntityType: Constants.UdiEntityType.Media } picture ? picture.Guid : null;

    private static IEnumerable<StoredValue> Values(IProperty property, IEnumerable<string> cultures) =>
        property.PropertyType.VariesByCulture()
            ? cultures.Select(culture => new StoredValue(property.PropertyType, culture, property.GetValue(culture)))
            : [new StoredValue(property.PropertyType, null, property.GetValue())];

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    // Stored markup went through the sanitiser: attributes are quoted and stand once.
    [GeneratedRegex("<img\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex ImageTag();

    [GeneratedRegex("\\salt=\"([^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex AltText();

    [GeneratedRegex("\\sdata-udi=\"([^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex DataUdi();
}

/// <summary>The stored value of a property, in one language or in all.</summary>
public sealed record StoredValue(IPropertyType Type, string? Culture, object? Value);
