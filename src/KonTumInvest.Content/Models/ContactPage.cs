using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Content.Models;

/// <summary>The units that answer enquiries: its children of type <see cref="ContactUnitDocument"/>.</summary>
[PublishedModel("contactPage")]
public sealed class ContactPage(IPublishedContent content, IPublishedValueFallback fallback) : ListPageModel(content, fallback)
{
    public IHtmlEncodedString? Body => Html("body");
}
