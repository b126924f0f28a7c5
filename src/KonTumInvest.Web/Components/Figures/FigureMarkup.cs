using System.Globalization;
using KonTumInvest.Content.Figures;
using KonTumInvest.Web.Components.Markup;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Components.Figures;

/// <summary>
/// Figures as pages show them, each with its provenance. <c>Fact</c> is a row of a <c>dl.facts</c>, <c>Key</c> an item of a
/// <c>dl.key-figures</c>, <c>Value</c> stands alone, in a table cell for example. Written in code, because a profile holds dozens.
/// </summary>
public sealed class FigureMarkup(IStringLocalizer texts, Icons icons, IFigureDocuments documents)
{
    /// <summary>A row of a sheet of facts.</summary>
    /// <param name="label">What it measures.</param>
    /// <param name="figure">Null where no document gives a value.</param>
    /// <param name="contactUrl">Where a reader asks for a value that no document gives; null offers nothing.</param>
    public HtmlPart Fact(string label, Figure? figure, string? contactUrl = null) =>
        HtmlPart.Of(
            $"""
            <div class="facts__row">
              <dt class="facts__label">{label}</dt>
              <dd class="facts__value">{Value(figure, contactUrl)}</dd>
            </div>

            """
        );

    /// <summary>One of the figures that a page opens with.</summary>
    /// <param name="label">What it measures.</param>
    /// <param name="figure">Null where no document gives a value.</param>
    /// <param name="contactUrl">Where a reader asks for a value that no document gives; null offers nothing.</param>
    /// <param name="gauge">Draws a percentage as a bar too; for shares of a whole, not for growth.</param>
    public HtmlPart Key(string label, Figure? figure, string? contactUrl = null, bool gauge = false) =>
        HtmlPart.Of(
            $"""
            <div class="key-figures__item">
              <dt class="key-figures__label">{label}</dt>
              <dd>
                {(gauge && figure is { Value: { } percent, Unit: "percent" } ? Gauge(percent) : null)}
                {Value(figure, contactUrl)}
              </dd>
            </div>

            """
        );

    /// <summary>The figure alone.</summary>
    public HtmlPart Value(Figure? figure, string? contactUrl = null)
    {
        if (figure is null)
        {
            return Unknown(contactUrl);
        }

        var form = figure switch
        {
            { Text: not null } => " figure__text",
            { UpperValue: not null } => " figure__value--range",
            _ => null,
        };
        var parts = FigureParts.Of(figure);
        var html = HtmlPart.Of($"""<span class="figure__value{form}">{Unit(parts.Before)}{parts.Number}{Unit(parts.After)}</span> {Provenance(figure.Source)}""");
        AddNote(html, figure);
        if (figure.Further.Count > 0)
        {
            html.Add($"""<details class="figure__further"><summary>{texts["figure.further", figure.Further.Count].Value}</summary><ul class="figure__further-list">""");
            foreach (var other in figure.Further)
            {
                var written = FigureFormatter.Format(other, CultureInfo.CurrentUICulture);
                html.Add($"""<li><span class="figure__value">{written}</span> {Provenance(other.Source)}""");
                AddNote(html, other).Add($"</li>");
            }

            html.Add($"</ul></details>");
        }

        return html;
    }

    /// <summary>In a card: the value, its date and document; the page behind the card has the rest.</summary>
    public HtmlPart Short(Figure? figure)
    {
        if (figure is null)
        {
            return Unknown(null);
        }

        var html = HtmlPart.Of($"""{FigureFormatter.Format(figure, CultureInfo.CurrentUICulture)} <span class="provenance">{Date(figure.Source)}""");
        html.Add($"<span>{texts["figure.source"].Value} {figure.Source.Document}</span>");
        return figure.Further.Count > 0
            ? html.Add($" <span>{texts["figure.furtherShort", figure.Further.Count].Value}</span></span>")
            : html.Add($"</span>");
    }

    /// <summary>The date and the document of a figure, and how well it is attested.</summary>
    public HtmlPart Provenance(Provenance source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var html = HtmlPart.Of($"""<span class="provenance">{Date(source)}<span>{texts["figure.source"].Value} """);
        html = documents.Url(source.Reference) is { } page
            ? html.Add($"""<a href="{page}">{source.Document}</a>""")
            : source.Url is { } url
            ? html.Add($"""<a href="{url.ToString()}" rel="external noopener">{source.Document}</a>""")
            : html.Add($"{source.Document}");
        if (source.DocumentDate is { } date && date != source.AsOf)
        {
            html.Add($" ({date.Format(CultureInfo.CurrentCulture)})");
        }

        return source.Confidence == Confidence.Confirmed
            ? html.Add($"""</span> <span class="provenance__confidence provenance__confidence--confirmed">{icons.Of("circle-check")}{texts["figure.confirmed"].Value}</span></span>""")
            : html.Add($"""</span> <span class="provenance__confidence">{icons.Of("info-circle")}{texts["figure.secondary"].Value}</span></span>""");
    }

    /// <summary>A share drawn as a bar; the number itself is printed beside it.</summary>
    /// <param name="percent">From 0 to 100; what lies outside is drawn as the nearer end.</param>
    public static HtmlPart Gauge(decimal percent)
    {
        var length = decimal.Clamp(percent, 0, 100).ToString("0.##", CultureInfo.InvariantCulture);
        return HtmlPart.Of(
            $"""
            <svg class="gauge" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect class="gauge__track" x="0" y="0" width="100" height="6" stroke-width="0.4" />
              <rect class="gauge__fill" x="0" y="0" width="{length}" height="6" />
            </svg>
            """
        );
    }

    private HtmlPart Unknown(string? contactUrl) =>
        contactUrl is null
            ? HtmlPart.Of($"""<span class="figure__unknown">{texts["figure.unknown"].Value}</span>""")
            : HtmlPart.Of($"""<span class="figure__unknown">{texts["figure.unknown"].Value} · <a href="{contactUrl}" rel="nofollow">{texts["figure.contact"].Value}</a></span>""");

    private HtmlPart? Date(Provenance source) =>
        source.AsOf is { } asOf ? HtmlPart.Of($"<span>{texts["figure.asOf", asOf.Format(CultureInfo.CurrentCulture)].Value}</span> ") : null;

    private static HtmlPart? Unit(string words) => words.Length > 0 ? HtmlPart.Of($"""<span class="figure__unit">{words}</span>""") : null;

    private static HtmlPart AddNote(HtmlPart html, Figure figure) =>
        figure.Note is { } note
            ? html.Add($"""<p class="figure__note">{note.For(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)}</p>""")
            : html;
}
