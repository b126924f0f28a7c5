using KonTumInvest.Content.Figures;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace KonTumInvest.Content.Search;

/// <summary>
/// The words of a published document in one language, read from its properties by what they hold. It knows no document type, so that one an
/// editor's developer adds tomorrow is found as well.
/// </summary>
internal static class PublishedText
{
    /// <summary>Aliases whose text describes the whole, best first.</summary>
    private static readonly string[] _summaries = ["summary", "intro", "subject", "heroText", "metaDescription"];

    // Codes of documents ("ip-dak-to") and of fixed lists ("servicedRoad"), addresses for machines and figures without words are nothing a reader looks for.
    private static readonly string[] _mute =
    [
        Constants.PropertyEditors.Aliases.DropDownListFlexible,
        Constants.PropertyEditors.Aliases.CheckBoxList,
        Constants.PropertyEditors.Aliases.RadioButtonList,
        Constants.PropertyEditors.Aliases.Boolean,
        Constants.PropertyEditors.Aliases.Label,
        "KonTum.Geometry",
    ];

    /// <summary>One or two sentences about the document; empty where there are none.</summary>
    public static string Summary(IPublishedContent document, string culture) =>
        _summaries
            .Select(alias => document.GetProperty(alias))
            .OfType<IPublishedProperty>()
            .Select(property => Text(property, culture))
            .FirstOrDefault(text => text.Length > 0)
        ?? string.Empty;

    /// <summary>All its words but those of the summary.</summary>
    public static IEnumerable<string> Body(IPublishedElement document, string culture, string summary = "") =>
        document
            .Properties.Where(property => !IsMute(property.PropertyType))
            .Select(property => Text(property, culture))
            .Where(text => text.Length > 0 && text != summary);

    /// <summary>The documents whose names are among its words.</summary>
    public static IEnumerable<Guid> References(IPublishedElement document, string culture) =>
        document.Properties.SelectMany(property =>
            Value(property, culture) switch
            {
                IPublishedContent one => [one.Key],
                IEnumerable<IPublishedContent> several => several.Select(one => one.Key),
                BlockListModel blocks => blocks.SelectMany(block => References(block.Content, culture)),
                _ => [],
            }
        );

    private static bool IsMute(IPublishedPropertyType type) =>
        type.Alias.StartsWith("umbraco", StringComparison.OrdinalIgnoreCase) || type.Alias == "code" || _mute.Contains(type.EditorAlias);

    private static string Text(IPublishedProperty property, string culture) => Text(Value(property, culture), culture);

    private static object? Value(IPublishedProperty property, string culture) =>
        property.GetValue(property.PropertyType.VariesByCulture() ? culture : null);

    private static string Text(object? value, string culture) =>
        value switch
        {
            null => string.Empty,
            string text => Spaces.Join(text),
            IHtmlEncodedString html => HtmlText.Of(html.ToHtmlString()),
            Figure figure => Spaces.Join(Texts(figure, culture)),
            Link link => Spaces.Join(link.Name),
            BlockListModel blocks => Spaces.Join(blocks.SelectMany(block => Body(block.Content, culture))),
            IPublishedContent { ItemType: PublishedItemType.Content } document => Spaces.Join(document.Name(null!, culture)),
            IEnumerable<string> or IEnumerable<Link> or IEnumerable<IPublishedContent> => Spaces.Join(
                ((System.Collections.IEnumerable)value).Cast<object?>().Select(one => Text(one, culture))
            ),
            _ => string.Empty,
        };

    private static IEnumerable<string?> Texts(Figure figure, string culture) =>
        [
            figure.Text?.For(culture),
            figure.Source.Document,
            figure.Note?.For(culture),
            .. figure.Further.SelectMany(other => Texts(other, culture)),
        ];
}
