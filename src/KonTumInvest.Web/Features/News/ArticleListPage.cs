using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.News;

/// <summary>News, the newest first, and events around today.</summary>
public sealed record ArticleListPage
{
    public required PageFrame Frame { get; init; }

    public required ArticleList Document { get; init; }

    /// <summary>Events that are not over, the next first; only on the first page.</summary>
    public required IReadOnlyList<Event> Coming { get; init; }

    public required IReadOnlyList<Article> Articles { get; init; }

    public required Pager Pager { get; init; }
}
