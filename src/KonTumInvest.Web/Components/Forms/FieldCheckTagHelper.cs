using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Components.Forms;

/// <summary><c>&lt;field-check for="Consent"&gt;I have read the &lt;a…&gt;notice&lt;/a&gt;.&lt;/field-check&gt;</c>: one box, never ticked by us, whose words may hold links.</summary>
[HtmlTargetElement("field-check", Attributes = "for")]
public sealed class FieldCheckTagHelper(IStringLocalizer texts) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string? Hint { get; set; }

    public bool Required { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var parts = new FieldParts(ViewContext, For, Hint);
        var words = await output.GetChildContentAsync();

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "checkbox";
        input.Attributes["id"] = parts.Id;
        input.Attributes["name"] = parts.Name;
        input.Attributes["value"] = "true";
        if (Required)
        {
            input.Attributes["required"] = "required";
        }

        if (parts.Values.Any(value => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase)))
        {
            input.Attributes["checked"] = "checked";
        }

        parts.Describe(input);
        var label = FieldParts.Element("label", "choice", null, null);
        var text = FieldParts.Element("span", "choice__text", null, null);
        text.InnerHtml.AppendHtml(words);
        label.InnerHtml.AppendHtml(input).AppendHtml(text);

        output.TagName = "div";
        output.Attributes.SetAttribute("class", parts.Invalid ? "field field--invalid" : "field");
        output.Content.AppendHtml(parts.HintAndErrors(texts)).AppendHtml(label);
    }
}
