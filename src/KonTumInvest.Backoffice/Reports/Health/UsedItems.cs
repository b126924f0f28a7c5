using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Backoffice.Reports.Health;

/// <summary>What the values of a document point to.</summary>
public sealed class UsedItems(DataValueReferenceFactoryCollection references, PropertyEditorCollection editors)
{
    /// <summary>The keys of the items of one kind, each once.</summary>
    /// <param name="document">The document.</param>
    /// <param name="entityType">One of <see cref="Constants.UdiEntityType"/>.</param>
    public IEnumerable<Guid> Of(IContent document, string entityType)
    {
        ArgumentNullException.ThrowIfNull(document);
        return references
            .GetAllReferences(document.Properties, editors)
            .Select(reference => reference.Udi)
            .OfType<GuidUdi>()
            .Where(udi => udi.EntityType == entityType)
            .Select(udi => udi.Guid)
            .Distinct();
    }
}
