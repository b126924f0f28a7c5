using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.News;

/// <inheritdoc cref="ArticleListPage" />
public sealed class ArticleListController(SiteTree tree, PageFrames frames, SiteClock clock) : PublishedPageController<ArticleList>
{
    private const int PageSize = 12;
    private const int EventsShown = 6;

    /// <param name="after">The article the page before ended with; an unknown one shows the first page.</param>
    public IActionResult Index(Guid? after)
    {
        var articles = tree.Children<Article>(Document).OrderByDescending(article => article.DatedOn).ThenBy(article => article.Key).ToList();
        var start = after is null ? 0 : articles.FindIndex(article => article.Key == after) + 1;
        var page = articles.Skip(start).Take(PageSize).ToList();
        var url = tree.Url(Document) ?? string.Empty;
        var more = start + page.Count < articles.Count;
        return View(
            "ArticleList",
            new ArticleListPage
            {
                Frame = frames.Of(Document, Document.Intro),
                Document = Document,
                Coming = start == 0 ? Coming() : [],
                Articles = page,
                Pager = new Pager(start == 0 ? null : PreviousUrl(articles, start, url), more ? $"{url}?after={page[^1].Key:D}" : null, null),
            });
    }

    private static string PreviousUrl(List<Article> articles, int start, string url) =>
        start <= PageSize ? url : $"{url}?after={articles[start - PageSize - 1].Key:D}";

    private List<Event> Coming() =>
        [
            .. tree.Children<Event>(Document)
                .Where(one => (one.Ends ?? one.Starts) is { } end && DateOnly.FromDateTime(end) >= clock.Today)
                .OrderBy(one => one.Starts)
                .Take(EventsShown),
        ];
}
