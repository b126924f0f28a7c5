using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.Pages;

/// <summary>A document shown as it is, in the frame of a page.</summary>
/// <typeparam name="TDocument">Its typed model.</typeparam>
public sealed record PlainPage<TDocument>(PageFrame Frame, TDocument Document)
    where TDocument : DocumentModel;
