using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Components.Forms;

/// <summary><c>&lt;field-choices for="Sectors" legend="…" items="…" type="checkbox" /&gt;</c>: several check boxes or radio buttons under one legend.</summary>
[HtmlTargetElement("field-choices", Attributes = "for,legend,items", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldChoicesTagHelper(IStringLocalizer texts) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Legend { get; set; }

    public required IEnumerable<SelectListItem> Items { get; set; }

    public string? Hint { get; set; }

    /// <summary><c>checkbox</c> or <c>radio</c>.</summary>
    public string Type { get; set; } = "radio";

    public bool Optional { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var parts = new FieldParts(ViewContext, For, Hint);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", parts.Invalid ? "field field--invalid" : "field");

        var legend = FieldParts.Element("legend", "field__label", null, Legend);
        if (Optional)
        {
            FieldParts.AppendOptional(legend, texts);
        }

        output.Content.AppendHtml(legend).AppendHtml(parts.HintAndErrors(texts));
        foreach (var (item, index) in Items.Select((item, index) => (item, index)))
        {
            output.Content.AppendHtml(Choice(parts, item, index));
        }
    }

    private TagBuilder Choice(FieldParts parts, SelectListItem item, int index)
    {
        var value = item.Value ?? item.Text;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Type;
        input.Attributes["name"] = parts.Name;
        // The first carries the field's own id, so that the error summary's link lands on it.
        input.Attributes["id"] = index == 0 ? parts.Id : string.Create(CultureInfo.InvariantCulture, $"{parts.Id}-{index}");
        input.Attributes["value"] = value;
        if (parts.Values.Contains(value))
        {
            input.Attributes["checked"] = "checked";
        }

        parts.Describe(input);
        var label = FieldParts.Element("label", "choice", null, null);
        label.InnerHtml.AppendHtml(input).AppendHtml(FieldParts.Element("span", "choice__text", null, item.Text));
        return label;
    }
}
