using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Components.Forms;

/// <summary>
/// <c>&lt;field for="Email" type="email" label="…" hint="…" /&gt;</c>: label, hint, error and control of one field. Further attributes, such
/// as <c>autocomplete</c>, go to the control. The type <c>textarea</c> or <c>select</c> (with <c>items</c>) gives those.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IStringLocalizer texts) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>An input type, <c>textarea</c> or <c>select</c>.</summary>
    public string Type { get; set; } = "text";

    public IEnumerable<SelectListItem>? Items { get; set; }

    public bool Required { get; set; }

    /// <summary>Says beside the label that the field may stay empty.</summary>
    public bool Optional { get; set; }

    public int? MaxLength { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var parts = new FieldParts(ViewContext, For, Hint);
        var control = Control(parts);
        foreach (var attribute in output.Attributes)
        {
            control.MergeAttribute(attribute.Name, attribute.Value?.ToString(), replaceExisting: attribute.Name != "class");
        }

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", parts.Invalid ? "field field--invalid" : "field");

        var label = FieldParts.Element("label", "field__label", null, Label);
        label.Attributes["for"] = parts.Id;
        if (Optional)
        {
            FieldParts.AppendOptional(label, texts);
        }

        output.Content.AppendHtml(label).AppendHtml(parts.HintAndErrors(texts)).AppendHtml(control);
    }

    private TagBuilder Control(FieldParts parts)
    {
        var control = Type switch
        {
            "textarea" => TextArea(parts),
            "select" => Select(parts),
            _ => Input(parts),
        };
        control.AddCssClass("input");
        control.Attributes["id"] = parts.Id;
        control.Attributes["name"] = parts.Name;
        if (Required)
        {
            control.Attributes["required"] = "required";
        }

        if (MaxLength is { } length)
        {
            control.Attributes["maxlength"] = length.ToString(CultureInfo.InvariantCulture);
        }

        parts.Describe(control);
        return control;
    }

    private TagBuilder Input(FieldParts parts)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Type;
        // A browser refuses a file name written by the page, and a password is never written back.
        if (Type is not ("file" or "password") && parts.Value is { } value)
        {
            input.Attributes["value"] = value;
        }

        return input;
    }

    private static TagBuilder TextArea(FieldParts parts)
    {
        var area = new TagBuilder("textarea");
        // The parser drops one line break after the tag; writing one keeps a text that begins with one whole.
        area.InnerHtml.AppendHtml("\n").Append(parts.Value ?? string.Empty);
        return area;
    }

    private TagBuilder Select(FieldParts parts)
    {
        var select = new TagBuilder("select");
        foreach (var item in Items ?? [])
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value ?? item.Text;
            if (parts.Values.Contains(item.Value ?? item.Text))
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }
}
