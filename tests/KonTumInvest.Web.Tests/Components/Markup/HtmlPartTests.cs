using System.Text.Encodings.Web;
using KonTumInvest.Content.Figures;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Components.Figures;
using KonTumInvest.Web.Components.Markup;
using KonTumInvest.Web.Tests.Hosting;
using Microsoft.AspNetCore.Html;

namespace KonTumInvest.Web.Tests.Components.Markup;

[Collection(RunningSiteTests.Name)]
public sealed class HtmlPartTests(RunningSite site)
{
    private const string Hostile = "\"><script>alert('x')</script>&";

    [Fact]
    public void Of_WhatStandsBetweenBraces_IsEncoded()
    {
        var part = HtmlPart.Of($"""<a title="{Hostile}">{Hostile}</a>""").Add($"<b>{"Đăk Tô & Sao Mai"}</b>");

        var html = Written(part);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("&quot;&gt;&lt;script&gt;").Length - 1);
        Assert.EndsWith("</a><b>&#x110;&#x103;k T&#xF4; &amp; Sao Mai</b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnotherPart_IsTakenAsItIs()
    {
        var inner = HtmlPart.Of($"<b>{"<"}</b>");

        Assert.Equal("<i><b>&lt;</b></i>", Written(HtmlPart.Of($"<i>{inner}{(HtmlPart?)null}{(string?)null}</i>")));
    }

    [Fact]
    public void Badge_WithHostileWords_IsEncoded()
    {
        var html = Written(new StatusBadge(Hostile, BadgeTone.Attention));

        Assert.StartsWith("""<span class="badge badge--attention">&quot;&gt;""", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Figure_WithHostileTexts_IsEncoded()
    {
        var source = new Provenance { Document = Hostile, Url = new Uri("https://gazette.example/a?b=\"><script>") };
        var figure = new Figure
        {
            Text = new LocalizedText { Vi = Hostile, En = Hostile },
            Source = source,
            Note = new LocalizedText { Vi = Hostile, En = Hostile },
            Further = [new Figure { Value = 3, Unit = "ha", Source = source }],
        };
        var figures = site.Host.Service<FigureMarkup>();

        foreach (var html in new[] { figures.Fact(Hostile, figure), figures.Key(Hostile, figure), figures.Short(figure), figures.Fact(Hostile, null, Hostile) })
        {
            Assert.DoesNotContain("<script", Written(html), StringComparison.Ordinal);
            Assert.DoesNotContain("\"\"", Written(html), StringComparison.Ordinal);
        }
    }

    private static string Written(IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
