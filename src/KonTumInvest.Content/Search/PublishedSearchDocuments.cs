using KonTumInvest.Content.Models;
using KonTumInvest.Content.Publishing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace KonTumInvest.Content.Search;

/// <summary>
/// The published content as search sees it: one entry for each page and language. Documents without a page of their own, such as a question
/// or an infrastructure fact, are part of the page they are shown on.
/// </summary>
internal sealed class PublishedSearchDocuments(PublishedPages pages) : ISearchDocuments
{
    // Finding the search page itself helps nobody.
    private static readonly string[] _left = ["searchPage"];

    public IEnumerable<SearchDocument> All() => OutsideRequest.Read(() => ReadAll(pages.AllKeys()));

    public IEnumerable<SearchDocument> Read(IReadOnlyCollection<Guid> keys) => OutsideRequest.Read(() => ReadAll(keys));

    private List<SearchDocument> ReadAll(IReadOnlyCollection<Guid> keys)
    {
        var shownOn = keys.Select(PageOf).OfType<IPublishedContent>().DistinctBy(page => page.Key);
        var languages = shownOn.SelectMany(page => page.Cultures.Keys.Select(culture => (page, culture)));
        return
        [
            .. languages.Select(version => pages.In(version.culture, () => Read(version.page, version.culture))).OfType<SearchDocument>(),
        ];
    }

    private SearchDocument? Read(IPublishedContent page, string culture)
    {
        if (pages.Url(page, culture) is not { } url || page.Cultures[culture].Name is not { Length: > 0 } title)
        {
            return null;
        }

        var parts = Parts(page.Key).ToList();
        var summary = PublishedText.Summary(page, culture);
        var body = PublishedText
            .Body(page, culture, summary)
            .Concat(
                parts
                    .Where(part => part.Cultures.ContainsKey(culture))
                    .SelectMany(part => PublishedText.Body(part, culture).Prepend(part.Cultures[culture].Name))
            )
            .Concat(OtherNames(page, culture));
        var place = page is Plot ? pages.Parent(page.Key) : null;
        return new SearchDocument
        {
            Key = page.Key,
            Culture = culture,
            Type = page.ContentType.Alias,
            Title = title,
            Summary = summary.Length > 0 ? summary : place?.Name(null!, culture) ?? string.Empty,
            Body = Spaces.Join(body),
            Url = url,
            IsSample = page is Plot { IsSample: true },
            DependsOn =
            [
                .. pages.AncestorKeys(page.Key),
                .. parts.Select(part => part.Key),
                .. parts.Prepend(page).SelectMany(part => PublishedText.References(part, culture)),
            ],
        };
    }

    // The communes of a place by all their names: those before 1 July 2025 are on every older document, those since on every newer one.
    private IEnumerable<string?> OtherNames(IPublishedContent page, string culture)
    {
        if (page is Plot && pages.Parent(page.Key) is { } above)
        {
            return OtherNames(above, culture).Prepend(above.Name(null!, culture));
        }

        return page is IPlace place
            ? place.FormerUnits.Concat(place.CurrentUnits).SelectMany(unit => (string?[])[unit.Name, unit.District])
            : [];
    }

    private IPublishedContent? PageOf(Guid key)
    {
        // A part that was taken away is no longer found, but the page it was on says that it depended on it.
        var document = pages.Find(key);
        while (document is { TemplateId: null })
        {
            document = pages.Parent(document.Key);
        }

        return document is null || _left.Contains(document.ContentType.Alias) ? null : document;
    }

    private IEnumerable<IPublishedContent> Parts(Guid key)
    {
        foreach (var child in pages.ChildKeys(key).Select(pages.Find).OfType<IPublishedContent>().Where(child => child.TemplateId is null))
        {
            yield return child;
            foreach (var part in Parts(child.Key))
            {
                yield return part;
            }
        }
    }
}
