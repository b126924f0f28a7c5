using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.News;

/// <inheritdoc cref="ArticlePage" />
public sealed class ArticleController(PageFrames frames, ResponsiveImages images) : PublishedPageController<Article>
{
    public IActionResult Index() => View("Article", new ArticlePage(frames.Of(Document, Document.Summary), Document, images.From(Document.Image)));
}
