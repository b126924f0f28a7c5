using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Reports.Health;

/// <summary>Finds pictures of published pages that say nothing to readers who do not see them (WCAG 2.2, 1.1.1).</summary>
public sealed class AlternativeTextCheck(UsedItems used, IMediaService media) : IContentCheck
{
    // The properties of the media type Image that hold the text, by the language they are for.
    private static readonly (string Culture, string Alias)[] Texts = [("vi", "altText"), ("en", "altTextEn")];

    public Task<IReadOnlyList<HealthProblem>> CheckAsync(IContent document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Task.FromResult<IReadOnlyList<HealthProblem>>(document.Published ? [.. Check(document)] : []);
    }

    private IEnumerable<HealthProblem> Check(IContent document) =>
        used.Of(document, Constants.UdiEntityType.Media)
            .Select(media.GetById)
            .OfType<IMedia>()
            .SelectMany(picture => Missing(document, picture));

    private static IEnumerable<HealthProblem> Missing(IContent document, IMedia picture) =>
        Texts
            .Where(text => picture.HasProperty(text.Alias) && string.IsNullOrWhiteSpace(picture.GetValue<string>(text.Alias)))
            .Where(text => !document.ContentType.Variations.VariesByCulture() || document.IsCulturePublished(text.Culture))
            .Select(text => new HealthProblem
            {
                Kind = HealthProblemKind.MissingAlternativeText,
                Document = document.Key,
                Name = document.Name ?? string.Empty,
                Culture = text.Culture,
                Subject = picture.Key,
                Detail = picture.Name ?? string.Empty,
                Owner = picture.WriterId,
            });
}
