using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Content.Models;

/// <summary>Facts about infrastructure, labour and prices: its children of type <see cref="InfrastructureFact"/>.</summary>
[PublishedModel("infrastructurePage")]
public sealed class InfrastructurePage(IPublishedContent content, IPublishedValueFallback fallback) : ListPageModel(content, fallback)
{
    public IHtmlEncodedString? Body => Html("body");
}
