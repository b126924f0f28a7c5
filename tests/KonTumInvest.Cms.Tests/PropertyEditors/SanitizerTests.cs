using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KonTumInvest.Cms.PropertyEditors.RichText;

namespace KonTumInvest.Cms.Tests.PropertyEditors;

public sealed class SanitizerTests
{
    private static readonly string[] AllowedSchemes = ["https:", "http:", "mailto:", "tel:"];

    private readonly RichTextSanitizer _sanitizer = new();

    public static TheoryData<string> Attacks =>
        [
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<img src=x onerror=alert(1)>",
            "<img src=\"/media/a.jpg\" onerror=\"alert(1)\">",
            "<img src=\"javascript:alert(1)\">",
            "<img src=\"https://tracker.example/pixel.gif\">",
            "<img src=\"/media/../umbraco/api\">",
            "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\" data-udi=\"umb://media/eed5fc6b96fd45a5a0f1b1adfb483c2f\">",
            "<img data-udi=\"umb://document/1\" src=\"https://evil.example\">",
            "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
            "<svg><animate attributeName=href values=javascript:alert(1)></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
            "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
            "<a href=\"java\nscript:alert(1)\">x</a>",
            "<a href=\"java&#x09;script:alert(1)\">x</a>",
            "<a href=\" &#14; javascript:alert(1)\">x</a>",
            "<a href=\"&#106;&#97;&#118;&#97;script:alert(1)\">x</a>",
            "<a href=\"vbscript:msgbox(1)\">x</a>",
            "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
            "<a href=\"//evil.example\">x</a>",
            "<a href=\"\\\\evil.example\">x</a>",
            "<a href=\"/\\evil.example\">x</a>",
            "<a href=\"https://a.example\" target=\"_top\">x</a>",
            "<a href=\"x\" onclick=\"alert(1)\">x</a>",
            "<a href=\"https://a.example\" ping=\"https://evil.example\">x</a>",
            "<body onload=alert(1)>",
            "<iframe src=\"https://evil.example\"></iframe>",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
            "<embed src=\"https://evil.example/x.swf\">",
            "<form action=\"https://evil.example\"><input name=q><button formaction=\"javascript:alert(1)\">x</button></form>",
            "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example\">",
            "<base href=\"https://evil.example/\">",
            "<link rel=stylesheet href=\"https://evil.example/x.css\">",
            "<style>body{background:url(https://evil.example)}</style>",
            "<p style=\"background:url(javascript:alert(1))\">x</p>",
            "<p style=\"position:fixed;top:0;left:0;width:100%;height:100%\">x</p>",
            "<p style=\"text-align:expression(alert(1))\">x</p>",
            "<p class=\"overlay\" id=\"config\" name=\"forms\">x</p>",
            "<div onmouseover=\"alert(1)\" onfocus=alert(1) tabindex=0 autofocus>x</div>",
            "<details open ontoggle=alert(1)>x</details>",
            "<video><source onerror=\"alert(1)\"></video>",
            "<audio src=x onerror=alert(1)>",
            "<marquee onstart=alert(1)>x</marquee>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
            "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
            "<template><script>alert(1)</script></template>",
            "<select><template><style><!--</style><a rel=\"--></style></template></select><img src=x onerror=alert(1)>\">",
            "<!--><img src=x onerror=alert(1)>-->",
            "<![CDATA[<script>alert(1)</script>]]>",
            "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
            "<table background=\"javascript:alert(1)\"><tr><td background=\"javascript:alert(1)\">x</td></tr></table>",
            "<p onclick\u0000=alert(1)>x</p>",
            "<a href=\"umb://document/1\">x</a>",
            "<q cite=\"javascript:alert(1)\">x</q>",
        ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Sanitize_Attack_LeavesNothingThatRuns(string html)
    {
        var clean = _sanitizer.Sanitize(html);

        AssertHarmless(clean);
        Assert.Equal(clean, _sanitizer.Sanitize(clean));
    }

    [Theory]
    [InlineData("<p>Đăk Tô &amp; Bờ Y</p>")]
    [InlineData("<h2>Hạ tầng</h2><ul><li>Điện</li></ul>")]
    [InlineData("<a type=\"document\" href=\"/{localLink:eed5fc6b-96fd-45a5-a0f1-b1adfb483c2f}\" title=\"x\">hồ sơ</a>")]
    [InlineData("<a href=\"mailto:desk@board.example\">thư</a>")]
    [InlineData("<a href=\"#muc-2\">mục 2</a>")]
    [InlineData("<p style=\"text-align: center\">giữa</p>")]
    [InlineData("<table><tbody><tr><td colspan=\"2\">ô</td></tr></tbody></table>")]
    [InlineData("<img src=\"\" alt=\"Cổng\" data-udi=\"umb://media/eed5fc6b96fd45a5a0f1b1adfb483c2f\">")]
    public void Sanitize_HonestText_IsKeptAsItIs(string html)
    {
        Assert.Equal(html, _sanitizer.Sanitize(html));
    }

    [Fact]
    public void Sanitize_LinkInNewWindow_CannotSteerThisOne()
    {
        Assert.Equal(
            "<a href=\"https://a.example\" target=\"_blank\" rel=\"noopener\">x</a>",
            _sanitizer.Sanitize("<a href=\"https://a.example\" target=\"other\" rel=\"opener\">x</a>")
        );
    }

    [Fact]
    public void Sanitize_RemovedElement_LeavesItsTextBehind()
    {
        Assert.Equal("<p>Giá <strong>thuê</strong></p>", _sanitizer.Sanitize("<p><font color=red>Giá <strong>thuê</strong></font></p>"));
    }

    private static void AssertHarmless(string html)
    {
        foreach (var element in new HtmlParser().ParseDocument(html).Body!.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(
                element.LocalName,
                (string[])["script", "style", "iframe", "object", "embed", "svg", "math", "form", "input", "button", "base", "meta", "link", "template"]
            );
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.False(element.HasAttribute("id") || element.HasAttribute("name") || element.HasAttribute("class"), html);
            Assert.DoesNotMatch("(?i)url|expression|position", element.GetAttribute("style") ?? string.Empty);
            AssertHarmlessAddress(element, "href");
            AssertHarmlessAddress(element, "src");
            AssertHarmlessAddress(element, "background");
            AssertHarmlessAddress(element, "cite");
            Assert.True(element.GetAttribute("target") is null or "_blank", html);
        }
    }

    private static void AssertHarmlessAddress(IElement element, string attribute)
    {
        var address = new string([.. (element.GetAttribute(attribute) ?? "/").Where(character => character > ' ')]);
        var isHere = address.Length == 0 || (address[0] is '/' or '#' or '?' && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\'));
        var isOutside = element.LocalName == "a" && AllowedSchemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        Assert.True(isHere || isOutside, $"{element.LocalName} {attribute}={address}");
        Assert.DoesNotContain("..", address, StringComparison.Ordinal);
    }
}
