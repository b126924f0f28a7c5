using KonTumInvest.Web.Assets;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KonTumInvest.Web.Components;

/// <summary><c>&lt;icon name="map-pin" /&gt;</c>: a drawing from the sprite. Silent to screen readers unless it has a <c>label</c>.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(AssetManifest assets) : TagHelper
{
    /// <summary>The name of a file in <c>wwwroot-assets/src/icons</c>, without its ending.</summary>
    public required string Name { get; set; }

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", own is null ? "icon" : $"icon {own}");
        output.Attributes.SetAttribute("focusable", "false");
        if (Label is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }

        output.Content.SetHtmlContent($"""<use href="{assets.Url("src/icons.svg")}#{Name}"></use>""");
    }
}
