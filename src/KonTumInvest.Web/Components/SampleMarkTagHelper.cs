using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Components;

/// <summary><c>&lt;sample-mark when="plot.Sample" /&gt;</c>: "Dữ liệu mẫu" beside generated data; nothing beside real data.</summary>
[HtmlTargetElement("sample-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SampleMarkTagHelper(IStringLocalizer texts) : TagHelper
{
    public bool When { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!When)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sample-mark");
        output.Attributes.SetAttribute("title", texts["sample.explanation"].Value);
        output.Content.SetContent(texts["sample.mark"]);
    }
}
