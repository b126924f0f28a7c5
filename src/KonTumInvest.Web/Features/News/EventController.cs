using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.News;

/// <inheritdoc cref="EventPage" />
public sealed class EventController(PageFrames frames, ResponsiveImages images) : PublishedPageController<Event>
{
    public IActionResult Index() => View("Event", new EventPage(frames.Of(Document, Document.Summary), Document, images.From(Document.Image)));
}
