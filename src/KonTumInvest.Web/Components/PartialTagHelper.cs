using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KonTumInvest.Web.Components;

/// <summary>A tag that is written by a partial view, so that its markup stays in Razor.</summary>
public abstract class PartialTagHelper(IHtmlHelper html) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected async Task RenderAsync(TagHelperOutput output, string view, object model)
    {
        ArgumentNullException.ThrowIfNull(output);
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync(view, model, new ViewDataDictionary<object>(ViewContext.ViewData, model)));
    }
}
