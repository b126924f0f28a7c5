using KonTumInvest.Web.Assets;
using KonTumInvest.Web.Components.Markup;

namespace KonTumInvest.Web.Components;

/// <summary><c>@Icons.Of("map-pin")</c>: drawings from the sprite.</summary>
public sealed class Icons(AssetManifest assets)
{
    /// <summary>A drawing; silent to screen readers unless it has a label.</summary>
    /// <param name="name">The name of a file in <c>wwwroot-assets/src/icons</c>, without its ending.</param>
    /// <param name="label">What it means, where no words beside it say so.</param>
    /// <param name="css">A further class.</param>
    public HtmlPart Of(string name, string? label = null, string? css = null)
    {
        var icon = HtmlPart.Of($"""<svg class="{(css is null ? "icon" : $"icon {css}")}" focusable="false" """);
        icon = label is null ? icon.Add($"""aria-hidden="true">""") : icon.Add($"""role="img" aria-label="{label}">""");
        return icon.Add($"""<use href="{assets.Url("src/icons.svg")}#{name}"></use></svg>""");
    }
}
