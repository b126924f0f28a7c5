using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Content.Models;

/// <summary>A conference, fair or meeting for investors.</summary>
[PublishedModel("event")]
public sealed class Event(IPublishedContent content, IPublishedValueFallback fallback) : PageModel(content, fallback)
{
    /// <summary>Wall-clock time at the venue.</summary>
    public DateTime? Starts => Moment("starts");

    /// <summary>Wall-clock time at the venue; null where the end is open.</summary>
    public DateTime? Ends => Moment("ends");

    public string? Venue => Text("venue");

    public string? Summary => Text("summary");

    public IHtmlEncodedString? Body => Html("body");

    public MediaWithCrops? Image => Media("image") is [var image, ..] ? image : null;

    public Link? Registration => Links("registration") is [var link, ..] ? link : null;
}
