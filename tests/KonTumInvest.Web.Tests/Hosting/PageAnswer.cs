using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KonTumInvest.Web.Tests.Hosting;

/// <summary>What the site answered, read as a page.</summary>
public sealed class PageAnswer : IDisposable
{
    private PageAnswer(HttpResponseMessage response, string html) => (Response, Html, Page) = (response, html, new HtmlParser().ParseDocument(html));

    public HttpResponseMessage Response { get; }

    public string Html { get; }

    public IHtmlDocument Page { get; }

    public HttpStatusCode Status => Response.StatusCode;

    public string? Language => Page.DocumentElement.GetAttribute("lang");

    public string? Heading => Page.QuerySelector("h1")?.TextContent.Trim();

    /// <summary>The address it redirects to, without the host.</summary>
    public string? Location => Response.Headers.Location is { } location ? (location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString) : null;

    /// <summary>Whether it was kept from an earlier request.</summary>
    public bool Kept => Response.Headers.Age is not null;

    public static async Task<PageAnswer> OfAsync(HttpResponseMessage response) => new(response, await response.Content.ReadAsStringAsync());

    public void Dispose() => Response.Dispose();
}
