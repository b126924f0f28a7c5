using KonTumInvest.Content.Models;
using KonTumInvest.Content.Places;
using KonTumInvest.Leads.Enquiries;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>The published places and sectors a lead can be about, named in the language of the account.</summary>
public sealed class PublishedChoices(PlaceDirectory places, PublishedDocumentsOfType documents)
{
    // Everything is published in Vietnamese, and not everything in English.
    private const string Published = "vi";

    public IReadOnlyList<PlaceChoice> Places(string language) =>
        [.. places.All(Published).Select(place => new PlaceChoice(place.Key, PublishedSubject.KindOf(place.Kind), place.Code, NameOf(place, language)))];

    public IReadOnlyList<SectorChoice> Sectors(string language) =>
        [.. documents.All<Sector>(Published).Select(sector => new SectorChoice(sector.Key, sector.Code, NameOf(sector, language)))];

    private static string NameOf(IPublishedContent document, string language) => PublishedSubject.NameIn(document, language) ?? PublishedSubject.NameIn(document, Published) ?? string.Empty;
}

/// <summary>A zone, park or cluster.</summary>
public sealed record PlaceChoice(Guid Key, SubjectKind Kind, string Code, string Name);

/// <summary>A branch of industry.</summary>
public sealed record SectorChoice(Guid Key, string Code, string Name);
