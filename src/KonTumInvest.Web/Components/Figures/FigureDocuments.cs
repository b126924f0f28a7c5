using KonTumInvest.Web.Layout;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Web.Components.Figures;

/// <summary>The pages of the documents that figures are taken from.</summary>
public interface IFigureDocuments
{
    /// <summary>The address of a document's page in the language of the request; null where nothing was picked or the page is not on the site.</summary>
    string? Url(Guid? document);
}

internal sealed class FigureDocuments(IPublishedContentStatusFilteringService published, DocumentAddresses addresses) : IFigureDocuments
{
    public string? Url(Guid? document) =>
        document is { } key && published.FilterAvailable([key], null).FirstOrDefault() is { } page ? addresses.Of(page, UrlMode.Relative, null) : null;
}
