using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Web.Layout;

/// <summary>Makes the frame of a page from its document.</summary>
public sealed class PageFrames(SiteTree tree)
{
    /// <summary>The query parameter of the enquiry form that names the document it was opened from.</summary>
    public const string AboutParameter = "about";

    /// <param name="document">The document the page shows.</param>
    /// <param name="summary">What describes it where its editor gave search engines no description of their own.</param>
    public PageFrame Of(DocumentModel document, string? summary = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var seo = document as ISeo;
        var head = new PageHead(seo?.MetaTitle ?? document.Title)
        {
            Description = seo?.MetaDescription ?? summary,
            CanonicalUrl = tree.AbsoluteUrl(document),
            ImageUrl = ImageUrl(document, seo),
            Home = document is Home,
        };
        return new PageFrame(head, Crumbs(document), EnquiryUrl(document));
    }

    /// <summary>
    /// The address of the enquiry form, about the document where one can enquire about it, as about land and policies but not about a
    /// page of questions and answers; null while no form is published.
    /// </summary>
    public string? EnquiryUrl(IPublishedContent opener)
    {
        ArgumentNullException.ThrowIfNull(opener);
        return tree.Url(tree.Section<EnquiryPage>()) is not { } form ? null
            : opener is IPlace or Plot or IncentivePolicy or Sector ? $"{form}?{AboutParameter}={opener.Key:D}"
            : form;
    }

    private List<SiteLink> Crumbs(DocumentModel document)
    {
        if (document is Home)
        {
            return [];
        }

        var crumbs = tree.Ancestors(document)
            .OfType<DocumentModel>()
            .Select(ancestor => (ancestor.Title, Url: tree.Url(ancestor)))
            .Where(crumb => crumb.Url is not null)
            .Select(crumb => new SiteLink(crumb.Title, crumb.Url!))
            .ToList();
        crumbs.Add(new SiteLink(document.Title, tree.Url(document) ?? string.Empty, Current: true));
        return crumbs;
    }

    private string? ImageUrl(DocumentModel document, ISeo? seo) =>
        seo?.SocialImage?.Src is { } image && tree.AbsoluteUrl(document) is { } page && Uri.TryCreate(page, UriKind.Absolute, out var origin)
            ? new Uri(origin, image).AbsoluteUri
            : null;
}
