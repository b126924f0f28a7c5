using KonTumInvest.Cms.Schema;
using KonTumInvest.Content.Publishing;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Web.Tests.Hosting;

/// <summary>A published document, the alias of its type, and its address in each language.</summary>
public sealed record StarterPage(Guid Key, string Type, string Vi, string En)
{
    public string Url(string culture) => culture == "vi" ? Vi : En;
}

/// <summary>The starter content that is published in both languages, told apart by whether a document's type has a template.</summary>
internal static class StarterPages
{
    public static IReadOnlyList<StarterPage> Pages(this RunningSite site) => site.Documents(withPage: true);

    /// <summary>Documents that other pages show, such as facts and contact units.</summary>
    public static IReadOnlyList<StarterPage> Parts(this RunningSite site) => site.Documents(withPage: false);

    /// <summary>The one document of a type, or the first of several.</summary>
    public static StarterPage First(this RunningSite site, string type) => site.Pages().First(page => page.Type == type);

    /// <summary>How many documents of the starter files have a page.</summary>
    public static int PagesInFiles(this RunningSite site) =>
        site.Host.Service<SchemaCatalog>().Starter.Count(document => site.TypesWithPage().Contains(document.Type.Value));

    private static HashSet<string> TypesWithPage(this RunningSite site) =>
        [.. site.Host.Service<SchemaCatalog>().DocumentTypes.Where(type => type.Templates.Count > 0).Select(type => type.Alias)];

    private static List<StarterPage> Documents(this RunningSite site, bool withPage)
    {
        var withTemplate = site.TypesWithPage();
        var published = site.Host.Service<PublishedPages>();
        return published.In(
            "vi",
            () =>
                published
                    .AllKeys()
                    .Select(published.Find)
                    .OfType<IPublishedContent>()
                    .Where(document => withTemplate.Contains(document.ContentType.Alias) == withPage)
                    .Select(document => (document, Vi: published.Url(document, "vi"), En: published.Url(document, "en")))
                    .Where(found => found is { Vi: not null, En: not null })
                    .Select(found => new StarterPage(found.document.Key, found.document.ContentType.Alias, found.Vi!, found.En!))
                    .ToList()
        );
    }
}
