using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>The first page of the site, and what every page shares.</summary>
[PublishedModel("home")]
public sealed class Home(IPublishedContent content, IPublishedValueFallback fallback) : PageModel(content, fallback)
{
    public string HeroTitle => Text("heroTitle") ?? Title;

    public string? HeroText => Text("heroText");

    public MediaWithCrops? HeroImage => Media("heroImage") is [var image, ..] ? image : null;

    public IReadOnlyList<Link> HeroLinks => Links("heroLinks");

    public IReadOnlyList<InfrastructureFact> KeyFigures => Picked<InfrastructureFact>("keyFigures");

    public IReadOnlyList<Highlight> Highlights =>
        Read<BlockListModel>("highlights") is { } blocks ? [.. blocks.Select(block => block.Content).OfType<Highlight>()] : [];

    public IReadOnlyList<IPlace> FeaturedPlaces => Picked<IPlace>("featuredPlaces");

    public IReadOnlyList<IncentivePolicy> FeaturedPolicies => Picked<IncentivePolicy>("featuredPolicies");

    public string SiteName => Text("siteName") ?? Title;

    /// <summary>The name of the managing board.</summary>
    public string? Organisation => Text("organisation");

    public string? OrganisationNote => Text("organisationNote");

    public string? FooterText => Text("footerText");

    public IReadOnlyList<PageModel> FooterPages => Picked<PageModel>("footerPages");

    /// <summary>The notice that enquiries give consent to.</summary>
    public Page? PrivacyNotice => Picked<Page>("privacyNotice") is [var page, ..] ? page : null;
}
