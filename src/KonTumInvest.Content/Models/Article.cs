using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Content.Models;

/// <summary>News.</summary>
[PublishedModel("article")]
public sealed class Article(IPublishedContent content, IPublishedValueFallback fallback) : PageModel(content, fallback)
{
    /// <summary>The day the news is dated; null only in a draft that lacks it.</summary>
    public DateOnly? DatedOn => Day("date");

    public string? Summary => Text("summary");

    public IHtmlEncodedString? Body => Html("body");

    public MediaWithCrops? Image => Media("image") is [var image, ..] ? image : null;

    public IReadOnlyList<Link> Sources => Links("sources");

    public IReadOnlyList<string> Tags => Lines("tags");

    public IReadOnlyList<IPlace> Places => Picked<IPlace>("places");

    public IReadOnlyList<LegalDocument> LegalDocuments => Picked<LegalDocument>("legalDocuments");
}
