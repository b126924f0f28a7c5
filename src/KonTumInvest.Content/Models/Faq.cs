using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Content.Models;

/// <summary>A question investors ask, which is its title, and the answer.</summary>
[PublishedModel("faq")]
public sealed class Faq(IPublishedContent content, IPublishedValueFallback fallback) : DocumentModel(content, fallback)
{
    public IHtmlEncodedString? Answer => Html("answer");

    public IReadOnlyList<LegalDocument> LegalBasis => Picked<LegalDocument>("legalBasis");
}
