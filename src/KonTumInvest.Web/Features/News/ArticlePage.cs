using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.News;

/// <summary>One piece of news.</summary>
public sealed record ArticlePage(PageFrame Frame, Article Article, ResponsiveImage? Image);
