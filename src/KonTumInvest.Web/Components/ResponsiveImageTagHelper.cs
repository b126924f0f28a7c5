using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KonTumInvest.Web.Components;

/// <summary><c>&lt;responsive-image source="Model.Image" sizes="(min-width: 60rem) 40vw, 100vw" /&gt;</c>: a picture element; nothing when there is no image.</summary>
[HtmlTargetElement("responsive-image", Attributes = "source", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ResponsiveImageTagHelper : TagHelper
{
    public ResponsiveImage? Source { get; set; }

    /// <summary>How wide the image is shown, as the <c>sizes</c> attribute says it.</summary>
    public string Sizes { get; set; } = "100vw";

    /// <summary>True for the image a page opens with: it is then fetched first instead of when it nears the screen.</summary>
    public bool First { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Source is not { } image)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "picture";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var source in image.Sources)
        {
            var tag = new TagBuilder("source") { TagRenderMode = TagRenderMode.SelfClosing };
            tag.Attributes["type"] = source.MediaType;
            tag.Attributes["srcset"] = source.Srcset;
            tag.Attributes["sizes"] = Sizes;
            output.Content.AppendHtml(tag);
        }

        var fallback = new TagBuilder("img") { TagRenderMode = TagRenderMode.SelfClosing };
        fallback.Attributes["src"] = image.Fallback;
        fallback.Attributes["alt"] = image.Alt;
        fallback.Attributes["width"] = image.Width.ToString(CultureInfo.InvariantCulture);
        fallback.Attributes["height"] = image.Height.ToString(CultureInfo.InvariantCulture);
        fallback.Attributes[First ? "fetchpriority" : "loading"] = First ? "high" : "lazy";
        fallback.Attributes["decoding"] = "async";
        output.Content.AppendHtml(fallback);
    }
}
