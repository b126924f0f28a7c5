using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Places;
using KonTumInvest.LeadDesk.Inbox;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Samples;
using KonTumInvest.Leads.Timeline.Offers;

namespace KonTumInvest.LeadDesk.Samples;

/// <summary>The published documents that sample leads are about.</summary>
public sealed class PublishedSamples(PublishedChoices choices, PlaceDirectory places, PublishedDocumentsOfType documents, IPlotDirectory plots)
{
    // Enough for sixty leads; an installation may have published thousands.
    private const int MostPlots = 200;

    // Everything is published in Vietnamese.
    private const string Published = "vi";

    /// <summary>What there is at the moment.</summary>
    public SampleSubjects Find()
    {
        var english = choices.Places("en").ToDictionary(place => place.Key, place => place.Name);
        var found = choices.Places("vi").Select(place => new EnquirySubject(place.Kind, place.Key, place.Code, Name(place.Name, english.GetValueOrDefault(place.Key)))).ToList();
        var sectors = choices.Sectors("en").ToDictionary(sector => sector.Key, sector => sector.Name);
        return new(
            found,
            [.. choices.Sectors("vi").Select(sector => new EnquirySubject(SubjectKind.Sector, sector.Key, sector.Code, Name(sector.Name, sectors.GetValueOrDefault(sector.Key))))],
            [.. documents.All<Plot>(Published).Take(MostPlots).Select(plot => PlotOf(plot, found))]
        );
    }

    private EnquirySubject PlotOf(Plot plot, List<EnquirySubject> found)
    {
        var above = plot.Path.Split(',');
        var key = places.All(Published).FirstOrDefault(place => above.Contains(place.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))?.Key;
        var place = found.Find(subject => subject.Key == key);
        return new EnquirySubject(SubjectKind.Plot, plot.Key, plot.Code, NameOf(plot), place?.PlaceOrSelf, plot.IsSample);
    }

    // As offers name it: the plot and its place.
    private LocalizedText NameOf(Plot plot) =>
        plots.Find(plot.Key) is { } listed
            ? Name($"{listed.Name.Vi} ({listed.PlaceName.Vi})", listed.Name.En is null ? null : $"{listed.Name.En} ({listed.PlaceName.For("en")})")
            : Name(plot.Code, en: null);

    private static LocalizedText Name(string vi, string? en) => new() { Vi = vi, En = en };
}
