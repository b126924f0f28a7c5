using KonTumInvest.Content.Figures;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KonTumInvest.Web.Components.Figures;

/// <summary>
/// <c>&lt;figure-fact label="…" value="Model.Area" /&gt;</c>: one figure with its provenance. <c>figure-fact</c> is a row of a
/// <c>dl.facts</c>, <c>figure-key</c> an item of a <c>dl.key-figures</c>, <c>figure-value</c> stands alone, in a table cell for example.
/// </summary>
[HtmlTargetElement("figure-fact", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("figure-key", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("figure-value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FigureTagHelper(IHtmlHelper html) : PartialTagHelper(html)
{
    public string? Label { get; set; }

    public Figure? Value { get; set; }

    /// <summary>Where a reader asks for a value that no document gives.</summary>
    public string? ContactUrl { get; set; }

    /// <summary>Draws a percentage as a bar too; for shares of a whole, not for growth.</summary>
    public bool Gauge { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        var view = context.TagName switch
        {
            "figure-fact" => "_FigureFact",
            "figure-key" => "_FigureKey",
            _ => "_Figure",
        };
        return RenderAsync(output, view, new FigureView(Label, Value, ContactUrl) { Gauge = Gauge });
    }
}
