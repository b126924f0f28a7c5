using System.Globalization;
using KonTumInvest.Content.Figures;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Land.FactSheets;

/// <summary>Writes figures as lines of a fact sheet, each with its date and document, and with what other documents say.</summary>
internal sealed class SheetFigures(IStringLocalizer texts)
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>The row; one that says so where no document gives the figure.</summary>
    public SheetRow Row(string label, Figure? figure)
    {
        if (figure is null)
        {
            return new SheetRow(label, texts["figure.unknown"]);
        }

        var source = Provenance(figure.Source);
        if (figure.Further.Count > 0)
        {
            var others = figure.Further.Select(other => $"{FigureFormatter.Format(other, Culture)} ({Provenance(other.Source)})");
            source = $"{source}\n{texts["figure.further", figure.Further.Count]}: {string.Join("; ", others)}";
        }

        var note = figure.Note?.For(Culture.TwoLetterISOLanguageName);
        return new SheetRow(label, FigureFormatter.Format(figure, Culture), note is null ? source : $"{source}\n{note}");
    }

    private string Provenance(Provenance source)
    {
        var asOf = source.AsOf is { } day ? $"{texts["figure.asOf", day.Format(Culture)]} · " : null;
        var issued = source.DocumentDate is { } date && date != source.AsOf ? $" ({date.Format(Culture)})" : null;
        var confidence = texts[source.Confidence == Confidence.Confirmed ? "figure.confirmed" : "figure.secondary"];
        return $"{asOf}{texts["figure.source"]} {source.Document}{issued} · {confidence}";
    }
}
