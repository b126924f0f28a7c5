using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>What enquiries and leads are about, made of published documents: which documents those are, and what is kept of each.</summary>
public static class PublishedSubject
{
    /// <summary>The subject a document is; null for a document nothing can be about, and for none.</summary>
    /// <param name="document">A published document, or null.</param>
    /// <param name="parentOf">Finds the published document above, which says where a plot lies.</param>
    public static EnquirySubject? Of(IPublishedContent? document, Func<IPublishedContent, IPublishedContent?> parentOf)
    {
        ArgumentNullException.ThrowIfNull(parentOf);
        return document switch
        {
            IPlace place => Of(place),
            Sector sector => Of(sector),
            IncentivePolicy policy => Make(SubjectKind.Policy, policy, string.Empty),
            Plot plot => Make(SubjectKind.Plot, plot, plot.Code) with { Place = parentOf(plot) is IPlace place ? Of(place).PlaceOrSelf : null, Sample = plot.IsSample },
            _ => null,
        };
    }

    public static EnquirySubject Of(IPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Make(KindOf(place.Kind), place, place.Code);
    }

    public static EnquirySubject Of(Sector sector)
    {
        ArgumentNullException.ThrowIfNull(sector);
        return Make(SubjectKind.Sector, sector, sector.Code);
    }

    /// <summary>What a place of the kind is to an enquiry.</summary>
    public static SubjectKind KindOf(PlaceKind kind) =>
        kind switch
        {
            PlaceKind.EconomicZone => SubjectKind.Zone,
            PlaceKind.IndustrialPark => SubjectKind.Park,
            _ => SubjectKind.Cluster,
        };

    /// <summary>The document's name in a language; null where it has none in it.</summary>
    public static string? NameIn(IPublishedContent document, string culture)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Cultures.TryGetValue(culture, out var published) && published.Name.Length > 0 ? published.Name : null;
    }

    // In both languages, whatever the page's: the unit reads Vietnamese, the sender perhaps English.
    private static EnquirySubject Make(SubjectKind kind, IPublishedContent document, string code) =>
        new(kind, document.Key, code, new LocalizedText { Vi = NameIn(document, "vi") ?? document.Name ?? string.Empty, En = NameIn(document, "en") });
}
