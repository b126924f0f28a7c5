using System.ComponentModel.DataAnnotations;
using KonTumInvest.Content.Figures;

namespace KonTumInvest.Cms.PropertyEditors.Figures;

/// <summary>What makes a figure fit to print.</summary>
internal static class FigureChecks
{
    public const int MaxFurther = 20;
    public const int MaxTextLength = 2_000;

    /// <param name="figure">The figure.</param>
    /// <param name="configuration">What its data type allows.</param>
    /// <param name="typeOf">The type of a document that is not in the recycle bin; null for any other key.</param>
    public static IEnumerable<ValidationResult> Check(Figure figure, FigureConfiguration configuration, Func<Guid, Guid?> typeOf)
    {
        var references = figure.Further.Prepend(figure).Select(one => one.Source?.Reference).OfType<Guid>();
        if (references.Any(key => !MayBeSource(typeOf(key), configuration)))
        {
            yield return ValidationFailure.Of("FigureReferenceRefused");
        }

        if (figure.Further.Count > MaxFurther)
        {
            yield return ValidationFailure.Of("FigureTooManyFurther", MaxFurther);
        }

        if (figure.Further.Any(further => further.Further.Count > 0))
        {
            yield return ValidationFailure.Of("FigureNestedFurther");
        }

        foreach (var failure in figure.Further.Prepend(figure).SelectMany(one => CheckOne(one, configuration)))
        {
            yield return failure;
        }
    }

    /// <summary>The figure without white space around its texts, and with blank texts as absent ones.</summary>
    public static Figure Trimmed(Figure figure) =>
        figure with
        {
            Unit = Blank(figure.Unit),
            Text = Trimmed(figure.Text),
            Note = Trimmed(figure.Note),
            Source = figure.Source with { Document = figure.Source.Document.Trim() },
            Further = [.. figure.Further.Select(Trimmed)],
        };

    private static bool MayBeSource(Guid? type, FigureConfiguration configuration) =>
        type is { } key && configuration.Documents.Split(',').Any(allowed => Guid.TryParse(allowed, out var one) && one == key);

    private static IEnumerable<ValidationResult> CheckOne(Figure figure, FigureConfiguration configuration) =>
        CheckValue(figure, configuration).Concat(CheckUnit(figure, configuration)).Concat(CheckSource(figure.Source)).Concat(CheckTexts(figure));

    private static IEnumerable<ValidationResult> CheckValue(Figure figure, FigureConfiguration configuration)
    {
        if (figure.Value is null && figure.Text is null)
        {
            yield return ValidationFailure.Of("FigureNeedsContent");
        }

        if (figure.Text is not null && (figure.Value ?? figure.UpperValue) is not null)
        {
            yield return ValidationFailure.Of("FigureNumberOrText");
        }

        if (figure.UpperValue <= figure.Value || (figure.Value is null && figure.UpperValue is not null))
        {
            yield return ValidationFailure.Of("FigureRangeReversed");
        }

        foreach (var value in new[] { figure.Value, figure.UpperValue }.OfType<decimal>())
        {
            if (value < configuration.Minimum)
            {
                yield return ValidationFailure.Of("FigureTooSmall", configuration.Minimum);
            }

            if (value > configuration.Maximum)
            {
                yield return ValidationFailure.Of("FigureTooLarge", configuration.Maximum);
            }

            if (configuration.Decimals is { } decimals && decimal.Round(value, Math.Clamp(decimals, 0, 28)) != value)
            {
                yield return ValidationFailure.Of("FigureTooPrecise", decimals);
            }
        }
    }

    private static IEnumerable<ValidationResult> CheckUnit(Figure figure, FigureConfiguration configuration)
    {
        var offered = string.Join(", ", configuration.Units);
        if (figure.Value is not null && figure.Unit is null && configuration.Units.Count > 0)
        {
            yield return ValidationFailure.Of("FigureUnitMissing", offered);
        }

        if (figure.Unit is { } unit && !configuration.Units.Contains(unit, StringComparer.Ordinal))
        {
            yield return ValidationFailure.Of("FigureUnitRefused", unit, offered.Length > 0 ? offered : "-");
        }
    }

    private static IEnumerable<ValidationResult> CheckSource(Provenance? source)
    {
        if (string.IsNullOrWhiteSpace(source?.Document))
        {
            yield return ValidationFailure.Of("FigureNeedsDocument");
        }

        if (source?.Url is { } url && !(url.IsAbsoluteUri && url.Scheme == Uri.UriSchemeHttps))
        {
            yield return ValidationFailure.Of("FigureUrlRefused");
        }
    }

    private static IEnumerable<ValidationResult> CheckTexts(Figure figure)
    {
        var texts = new[] { figure.Text, figure.Note }.OfType<LocalizedText>().ToArray();
        if (texts.Any(text => string.IsNullOrWhiteSpace(text.Vi)))
        {
            yield return ValidationFailure.Of("FigureVietnameseMissing");
        }

        var lengths = texts.SelectMany(text => new[] { text.Vi, text.En }).Append(figure.Source?.Document).Select(text => text?.Length ?? 0);
        if (lengths.Any(length => length > MaxTextLength))
        {
            yield return ValidationFailure.Of("FigureTooLong", MaxTextLength);
        }
    }

    private static LocalizedText? Trimmed(LocalizedText? text) =>
        text is null || (Blank(text.Vi) ?? Blank(text.En)) is null
            ? null
            : new LocalizedText { Vi = text.Vi?.Trim() ?? string.Empty, En = Blank(text.En) };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
