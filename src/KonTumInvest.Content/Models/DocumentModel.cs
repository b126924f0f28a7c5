using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace KonTumInvest.Content.Models;

/// <summary>
/// Ground of all typed models. Texts fall back to the next language (English to Vietnamese); empty values read as null, so that a view asks
/// one question only: is it there.
/// </summary>
public abstract class DocumentModel(IPublishedContent content, IPublishedValueFallback fallback) : PublishedContentModel(content, fallback)
{
    private readonly IPublishedValueFallback _fallback = fallback;

    /// <summary>The name in the current language, or in Vietnamese where the document has no name in it.</summary>
    public string Title => Name is { Length: > 0 } name ? name : this.Name(null!, "vi") ?? string.Empty;

    /// <summary>The text, or null where there is none.</summary>
    protected string? Text(string alias) => NullIfBlank(Read<string>(alias));

    /// <summary>The rich text with its links resolved, or null where there is none.</summary>
    protected IHtmlEncodedString? Html(string alias) =>
        Read<IHtmlEncodedString>(alias) is { } html && NullIfBlank(html.ToHtmlString()) is not null ? html : null;

    /// <summary>The figure with its provenance, or null where it is unknown.</summary>
    protected Figure? FigureOf(string alias) => Read<Figure>(alias);

    protected bool Flag(string alias) => Read<bool>(alias);

    protected decimal? Amount(string alias) => this.HasValue(alias) ? Read<decimal>(alias) : null;

    /// <summary>The day, or null. Umbraco's editor keeps an empty date as the smallest one.</summary>
    protected DateOnly? Day(string alias) => Moment(alias) is { } moment ? DateOnly.FromDateTime(moment) : null;

    protected DateTime? Moment(string alias) => Read<DateTime>(alias) is var moment && moment > DateTime.MinValue ? moment : null;

    /// <summary>A date known to the year, month or day; null where it is absent.</summary>
    protected PartialDate? Date(string alias) => PartialDate.TryParse(Text(alias), out var date) ? date : null;

    /// <summary>The chosen entry of a fixed list, or null.</summary>
    protected T? Choice<T>(string alias)
        where T : struct, Enum => Choices<T>(alias) is [var first, ..] ? first : null;

    /// <summary>All chosen entries of a fixed list; entries the code does not know are left out.</summary>
    protected IReadOnlyList<T> Choices<T>(string alias)
        where T : struct, Enum => [.. Lines(alias).Select(StoredCode.Parse<T>).OfType<T>()];

    /// <summary>Texts of an editor that holds one or several.</summary>
    protected IReadOnlyList<string> Lines(string alias) =>
        Read<object>(alias) switch
        {
            string text => NullIfBlank(text) is { } line ? [line] : [],
            IEnumerable<string> lines => [.. lines.Where(line => NullIfBlank(line) is not null)],
            _ => [],
        };

    /// <summary>The picked documents of the type that are published, in the editors' order.</summary>
    protected IReadOnlyList<T> Picked<T>(string alias)
        where T : class, IPublishedContent =>
        Read<object>(alias) switch
        {
            T one => [one],
            IEnumerable<IPublishedContent> several => [.. several.OfType<T>()],
            _ => [],
        };

    /// <summary>The picked media with focal point and crops.</summary>
    protected IReadOnlyList<MediaWithCrops> Media(string alias) =>
        Read<object>(alias) switch
        {
            MediaWithCrops one => [one],
            IEnumerable<MediaWithCrops> several => [.. several],
            _ => [],
        };

    protected IReadOnlyList<Link> Links(string alias) =>
        Read<object>(alias) switch
        {
            Link one => [one],
            IEnumerable<Link> several => [.. several],
            _ => [],
        };

    /// <summary>The value as its converter gives it, in the current language or the next one.</summary>
    protected T? Read<T>(string alias) => this.Value<T>(_fallback, alias, fallback: Fallback.ToLanguage);

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
