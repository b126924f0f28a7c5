using System.Text.Encodings.Web;
using KonTumInvest.Web.Components.Markup;
using Microsoft.AspNetCore.Html;

namespace KonTumInvest.Web.Components;

/// <summary>A state in one or two words; a view prints it as it is: <c>@Model.Status</c>. Its tone never carries the meaning alone.</summary>
public sealed record StatusBadge(string Text, BadgeTone Tone = BadgeTone.Neutral) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => HtmlPart.Of($"""<span class="badge{Class}">{Text}</span>""").WriteTo(writer, encoder);

    private string? Class =>
        Tone switch
        {
            BadgeTone.Positive => " badge--positive",
            BadgeTone.Pending => " badge--pending",
            BadgeTone.Attention => " badge--attention",
            BadgeTone.Ended => " badge--ended",
            _ => null,
        };
}

/// <summary>How a state is coloured.</summary>
public enum BadgeTone
{
    Neutral,

    /// <summary>Open, available, in force.</summary>
    Positive,

    /// <summary>Planned, on hold, not yet in force.</summary>
    Pending,

    /// <summary>Needs attention: suspended, superseded.</summary>
    Attention,

    /// <summary>Over: leased, expired, closed.</summary>
    Ended,
}
