using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.Pages;

/// <summary>A page that lists its children.</summary>
/// <typeparam name="TItem">What it lists.</typeparam>
public sealed record ListPage<TItem>(PageFrame Frame, ListPageModel Document, IReadOnlyList<TItem> Items);
