using System.Globalization;
using System.Xml;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Publishing;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Web.Features.SearchEngines;

/// <summary>Lists of the site's pages for search engines (sitemaps.org, protocol 0.9), one for each language and an index of them.</summary>
public sealed class Sitemap(PublishedPages pages, DocumentAddresses addresses, SiteCultures cultures)
{
    public const string FileName = "sitemap.xml";

    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The index: the address of each language's list.</summary>
    /// <param name="origin">Scheme and host of the site as the visitor sees it, without a slash at the end.</param>
    public byte[] Index(string origin) =>
        Write(
            "sitemapindex",
            xml =>
            {
                foreach (var culture in cultures.All)
                {
                    xml.WriteStartElement("sitemap", Protocol);
                    xml.WriteElementString("loc", Protocol, $"{origin}{cultures.HomeOf(culture)}/{FileName}");
                    xml.WriteEndElement();
                }
            }
        );

    /// <summary>Every page in a language with the date of its last change, each naming itself in the other languages.</summary>
    public byte[] Of(string culture) =>
        Write(
            "urlset",
            xml =>
            {
                xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
                foreach (var document in pages.AllKeys().Select(pages.Find).OfType<IPublishedContent>().Where(HasPage))
                {
                    WritePage(xml, document, culture);
                }
            }
        );

    // A document without a template is shown by other pages. The page of search results is not for search engines.
    private static bool HasPage(IPublishedContent document) => document.TemplateId is > 0 && document is not SearchPage;

    private void WritePage(XmlWriter xml, IPublishedContent document, string culture)
    {
        var twins = document
            .Cultures.Values.Select(info => (info.Culture, info.Date, Url: addresses.Of(document, UrlMode.Absolute, info.Culture)))
            .Where(twin => twin.Url is not null)
            .ToList();
        if (twins.Find(twin => twin.Culture == culture) is not { Url: { } url } own)
        {
            return;
        }

        xml.WriteStartElement("url", Protocol);
        xml.WriteElementString("loc", Protocol, url);
        xml.WriteElementString("lastmod", Protocol, own.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var twin in twins)
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", twin.Culture);
            xml.WriteAttributeString("href", twin.Url);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static byte[] Write(string root, Action<XmlWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer))
        {
            xml.WriteStartElement(root, Protocol);
            content(xml);
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }
}
