using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KonTumInvest.Backoffice.SignIn.Tests.Hosting;

/// <summary>What a browser got.</summary>
public sealed class Answer(HttpResponseMessage response, string body)
{
    public HttpStatusCode Status => response.StatusCode;

    public HttpResponseMessage Response => response;

    public string Body => body;

    /// <summary>Where it leads, as it stands in the header.</summary>
    public string? Location => response.Headers.Location?.OriginalString;

    public IHtmlDocument Page { get; } = new HtmlParser().ParseDocument(body);

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? string.Empty;

    /// <summary>What is wrong with the form, as listed at its top.</summary>
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".error-summary li").Select(line => line.TextContent.Trim())];

    public string Notice => Page.QuerySelector(".notice")?.TextContent.Trim() ?? string.Empty;

    public IElement Find(string selector) =>
        Page.QuerySelector(selector) ?? throw new InvalidOperationException($"{(int)Status} '{Heading}' has no {selector}: {string.Join(" | ", Errors)}");
}
