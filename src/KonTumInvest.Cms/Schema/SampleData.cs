using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Schema;

/// <summary>Documents that only show what real ones will look like, marked by their property <c>isSample</c>.</summary>
public sealed class SampleData(
    IContentTypeService contentTypes,
    IContentService content,
    IContentEditingService editing,
    ICoreScopeProvider scopes
)
{
    /// <summary>The property that marks a document as a sample.</summary>
    public const string PropertyAlias = "isSample";

    private const int PageSize = 500;

    /// <summary>
    /// Deletes every sample for good, with what stands below it, whether published, drafted or in the recycle bin. They do not come back
    /// at the next start.
    /// </summary>
    /// <returns>How many samples were deleted.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var key in Find())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var deleted = await editing.DeleteAsync(key, Constants.Security.SuperUserKey);

            // A sample below another one went with it.
            if (!deleted.Success && deleted.Status != ContentEditingOperationStatus.NotFound)
            {
                throw new InvalidOperationException($"Sample document {key} cannot be deleted: {deleted.Status}.");
            }

            removed += deleted.Success ? 1 : 0;
        }

        return removed;
    }

    private List<Guid> Find()
    {
        int[] types = [.. contentTypes.GetAll().Where(type => type.CompositionPropertyTypes.Any(IsMark)).Select(type => type.Id)];
        if (types.Length == 0)
        {
            return [];
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var found = new List<Guid>();
        var (page, total) = (0L, long.MaxValue);
        while (page * PageSize < total)
        {
            var documents = content.GetPagedOfTypes(types, page++, PageSize, out total, null, Ordering.By("Id"));
            found.AddRange(documents.Where(document => document.GetValue<bool>(PropertyAlias)).Select(document => document.Key));
        }

        return found;
    }

    private static bool IsMark(IPropertyType property) => property.Alias == PropertyAlias && !property.VariesByCulture();
}
