using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>The form that investors send.</summary>
[PublishedModel("enquiryPage")]
public sealed class EnquiryPage(IPublishedContent content, IPublishedValueFallback fallback) : ListPageModel(content, fallback)
{
    /// <summary>Shown with the reference once an enquiry has been accepted.</summary>
    public string? Thanks => Text("thanks");
}
