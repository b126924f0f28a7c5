using KonTumInvest.Content.Models;
using KonTumInvest.Content.Search;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Search;

/// <inheritdoc cref="SearchResultsPage" />
public sealed class SearchPageController(SiteSearch search, SiteTree tree, PageFrames frames, IStringLocalizer texts)
    : PublishedPageController<SearchPage>
{
    public IActionResult Index(string? q, string? type, string? page)
    {
        var query = SearchQuery.Parse(q, type, page);
        var result = search.Search(query, Culture);
        var url = tree.Url(Document) ?? string.Empty;
        var frame = frames.Of(Document, Document.Intro);
        return View(
            "SearchPage",
            new SearchResultsPage
            {
                Frame = frame with { Head = frame.Head with { NoIndex = true } },
                Document = Document,
                Url = url,
                Result = result,
                Types = Types(result, url),
                Pager = new Pager(
                    result.HasPrevious ? url + (query with { Page = query.Page - 1 }).ToQueryString() : null,
                    result.HasNext ? url + (query with { Page = query.Page + 1 }).ToQueryString() : null,
                    null
                ),
                HomeUrl = tree.Url(tree.Home) ?? "/",
            }
        );
    }

    /// <summary>What a document type is called in the list of results.</summary>
    internal static string TypeName(IStringLocalizer texts, string type)
    {
        var name = texts[$"search.type.{type}"];
        return name.ResourceNotFound ? texts["search.type.other"] : name;
    }

    private FilterTabs Types(SearchResult result, string url)
    {
        var query = result.Query with { Page = 1 };
        var all = new FilterTab(
            texts["common.all"],
            url + (query with { Type = null }).ToQueryString(),
            query.Type is null,
            result.Types.Sum(type => type.Count)
        );
        var tabs = result.Types.Select(type => new FilterTab(
            TypeName(texts, type.Type),
            url + (query with { Type = type.Type }).ToQueryString(),
            query.Type == type.Type,
            type.Count
        ));
        return new FilterTabs(texts["search.types"], [all, .. tabs]);
    }
}
