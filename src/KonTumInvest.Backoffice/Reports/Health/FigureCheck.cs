using KonTumInvest.Content.Figures;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Backoffice.Reports.Health;

/// <summary>
/// Finds figures of published pages that are due to be looked at: their date, or the last time somebody looked, lies further back than
/// <see cref="BackofficeOptions.FigureReviewMonths"/>. A figure without any date is due until somebody has looked.
/// </summary>
public sealed class FigureCheck(FigureReviews reviews, IOptions<BackofficeOptions> options) : IContentCheck
{
    /// <summary>The editor whose values are figures.</summary>
    public const string EditorAlias = "KonTum.Figure";

    private IReadOnlyDictionary<(Guid Document, string Alias), DateOnly>? _reviewed;

    public async Task<IReadOnlyList<HealthProblem>> CheckAsync(IContent document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var figures = document.Published ? FiguresOf(document).ToList() : [];
        if (figures.Count == 0)
        {
            return [];
        }

        // Read once for the report, which goes through all documents.
        var reviewed = _reviewed ??= await reviews.AllAsync(cancellationToken);
        var oldest = reviews.Today.AddMonths(-options.Value.FigureReviewMonths);
        return
        [
            .. figures
                .Where(figure => Latest(figure.Figure, reviewed.TryGetValue((document.Key, figure.Alias), out var on) ? on : null) is not { } latest || latest < oldest)
                .Select(figure => new HealthProblem
                {
                    Kind = HealthProblemKind.FigureToReview,
                    Document = document.Key,
                    Name = document.Name ?? string.Empty,
                    Property = figure.Alias,
                    Detail = (figure.Figure.Source.AsOf ?? figure.Figure.Source.DocumentDate)?.ToString() ?? string.Empty,
                    Owner = document.WriterId,
                }),
        ];
    }

    private static IEnumerable<(string Alias, Figure Figure)> FiguresOf(IContent document) =>
        document
            .Properties.Where(property => property.PropertyType.PropertyEditorAlias == EditorAlias)
            .Select(property => (property.Alias, Figure: FigureJson.TryRead(property.GetValue() as string)))
            .Where(figure => figure.Figure is not null)
            .Select(figure => (figure.Alias, figure.Figure!));

    private static DateOnly? Latest(Figure figure, DateOnly? reviewed)
    {
        DateOnly? dated = (figure.Source.AsOf ?? figure.Source.DocumentDate) is { } date ? LastDayOf(date) : null;
        return dated is null || reviewed > dated ? reviewed : dated;
    }

    // A year or a month is as young as its last day.
    private static DateOnly LastDayOf(PartialDate date) =>
        (date.Month, date.Day) switch
        {
            ({ } month, { } day) => new DateOnly(date.Year, month, day),
            ({ } month, null) => new DateOnly(date.Year, month, 1).AddMonths(1).AddDays(-1),
            _ => new DateOnly(date.Year, 12, 31),
        };
}
