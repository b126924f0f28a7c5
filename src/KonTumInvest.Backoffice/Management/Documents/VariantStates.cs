using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>The state of a document in a language, or of one without languages where the culture is null.</summary>
internal static class VariantStates
{
    public static VariantState StateOf(this IContent document, string? culture) =>
        culture is null
            ? State(document.Trashed, document.Published, document.Edited)
            : !document.IsCultureAvailable(culture)
                ? VariantState.NotCreated
                : State(document.Trashed, document.IsCulturePublished(culture), document.IsCultureEdited(culture));

    public static VariantState StateOf(this IDocumentEntitySlim document, string? culture) =>
        culture is null
            ? State(document.Trashed, document.Published, document.Edited)
            : !document.CultureNames.ContainsKey(culture)
                ? VariantState.NotCreated
                : State(document.Trashed, Has(document.PublishedCultures, culture), Has(document.EditedCultures, culture));

    private static bool Has(IEnumerable<string> cultures, string culture) => cultures.Contains(culture, StringComparer.OrdinalIgnoreCase);

    private static VariantState State(bool trashed, bool published, bool edited) =>
        trashed ? VariantState.Trashed
        : !published ? VariantState.Draft
        : edited ? VariantState.PublishedPendingChanges
        : VariantState.Published;
}
