using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Features.Places;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Web.Features.Home;

/// <inheritdoc cref="HomePage" />
public sealed class HomeController(SiteTree tree, PageFrames frames, PlaceCards cards, PlaceMaps maps, HomeEntrances entrances, ResponsiveImages images, IStringLocalizer texts)
    : PublishedPageController<Content.Models.Home>
{
    private const int NewsShown = 3;

    public IActionResult Index()
    {
        var places = tree.Places.ToList();
        var news = tree.Section<ArticleList>();
        return View(
            "Home",
            new HomePage
            {
                Frame = frames.Of(Document, Document.HeroText),
                Document = Document,
                Image = images.From(Document.HeroImage),
                Links = [.. Document.HeroLinks.Select(Link).OfType<SiteLink>()],
                Entrances = entrances.Of(),
                Places = [.. Document.FeaturedPlaces.Select(cards.Card)],
                AllPlacesUrl = tree.Url(tree.Section<ParkList>()),
                Map = places.Count > 0 ? maps.Of(places, texts["places.map"]) : null,
                Policies = Document.FeaturedPolicies,
                AllPoliciesUrl = tree.Url(tree.Section<PolicyList>()),
                News = news is null ? [] : [.. tree.Children<Article>(news).OrderByDescending(article => article.DatedOn).Take(NewsShown)],
                AllNewsUrl = tree.Url(news),
            });
    }

    private static SiteLink? Link(Link link) => link is { Url: { } url, Name: { } name } ? new SiteLink(name, url) : null;
}
