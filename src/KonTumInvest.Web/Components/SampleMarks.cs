using KonTumInvest.Web.Components.Markup;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Components;

/// <summary>The mark of generated data.</summary>
public static class SampleMarks
{
    /// <summary>"Dữ liệu mẫu" beside generated data; nothing beside real data.</summary>
    public static HtmlPart? SampleMark(this IStringLocalizer texts, bool sample)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return sample
            ? HtmlPart.Of($"""<span class="sample-mark" title="{texts["sample.explanation"].Value}">{texts["sample.mark"].Value}</span>""")
            : null;
    }
}
