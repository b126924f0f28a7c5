using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Content.Models;

/// <summary>A branch of industry investors look for.</summary>
[PublishedModel("sector")]
public sealed class Sector(IPublishedContent content, IPublishedValueFallback fallback) : PageModel(content, fallback)
{
    /// <summary>A stable short name used by filters and routing rules, such as <c>medicinal-plants</c>.</summary>
    public string Code => Text("code") ?? string.Empty;

    public string? Summary => Text("summary");

    public IHtmlEncodedString? Body => Html("body");

    public MediaWithCrops? Image => Media("image") is [var image, ..] ? image : null;
}
