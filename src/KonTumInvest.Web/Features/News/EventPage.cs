using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.News;

/// <summary>One event.</summary>
public sealed record EventPage(PageFrame Frame, Event Event, ResponsiveImage? Image);
