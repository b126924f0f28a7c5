using KonTumInvest.Content.AdministrativeUnits;
using KonTumInvest.Content.Models;

namespace KonTumInvest.Content.Places;

/// <summary>The published zones, parks and clusters.</summary>
public sealed class PlaceDirectory(PublishedDocumentsOfType documents)
{
    /// <summary>All of them: zones, then parks, then clusters, each kind in the editors' order.</summary>
    /// <param name="culture">Only those published in this language; null for the language of the request.</param>
    public IReadOnlyList<IPlace> All(string? culture = null) =>
        [.. documents.All<EconomicZone>(culture), .. documents.All<IndustrialPark>(culture), .. documents.All<IndustrialCluster>(culture)];

    public IReadOnlyList<IPlace> OfKind(PlaceKind kind, string? culture = null) => [.. All(culture).Where(place => place.Kind == kind)];

    /// <summary>The place with this document key, or null where none is published.</summary>
    public IPlace? FindByKey(Guid key, string? culture = null) => All(culture).FirstOrDefault(place => place.Key == key);

    /// <summary>The place with this stable code, such as <c>ip-sao-mai</c>, or null where none is published.</summary>
    public IPlace? FindByCode(string code, string? culture = null) =>
        All(culture).FirstOrDefault(place => string.Equals(place.Code, code, StringComparison.Ordinal));

    /// <summary>The places in a commune or ward, by its former or its present unit.</summary>
    public IReadOnlyList<IPlace> InUnit(AdministrativeUnit unit, string? culture = null) =>
        [.. All(culture).Where(place => place.FormerUnits.Concat(place.CurrentUnits).Contains(unit))];

    /// <summary>The places whose enquiries the unit answers.</summary>
    /// <param name="unitCode">The code of a contact unit, such as <c>industrial-parks</c>.</param>
    /// <param name="culture">Only those published in this language; null for the language of the request.</param>
    public IReadOnlyList<IPlace> AnsweredBy(string unitCode, string? culture = null) =>
        [.. All(culture).Where(place => string.Equals(place.ContactUnit?.Code, unitCode, StringComparison.Ordinal))];
}
