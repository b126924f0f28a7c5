using KonTumInvest.Backoffice.Pictures;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Backoffice.Reports.Health;

/// <summary>Finds pictures of published pages that say nothing to readers who do not see them: published before they had to, or changed since.</summary>
public sealed class AlternativeTextCheck(UndescribedPictures pictures) : IContentCheck
{
    public Task<IReadOnlyList<HealthProblem>> CheckAsync(IContent document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Task.FromResult<IReadOnlyList<HealthProblem>>(document.Published ? [.. Check(document)] : []);
    }

    private IEnumerable<HealthProblem> Check(IContent document) =>
        pictures
            .Of(document, document.PublishedCultures)
            .DistinctBy(picture => (picture.Picture, picture.Culture))
            .Select(picture => new HealthProblem
            {
                Kind = HealthProblemKind.MissingAlternativeText,
                Document = document.Key,
                Name = document.Name ?? string.Empty,
                Property = picture.Property,
                Culture = picture.Culture,
                Subject = picture.Picture,
                Detail = picture.Name,
                Owner = document.WriterId,
            });
}
