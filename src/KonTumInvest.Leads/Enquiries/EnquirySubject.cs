using System.Text.Json.Serialization;
using KonTumInvest.Content.Figures;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>What an enquiry is about, as published at the moment of sending.</summary>
[JsonConverter(typeof(NamedEnumConverter<SubjectKind>))]
public enum SubjectKind
{
    Zone,
    Park,
    Cluster,
    Plot,
    Policy,
    Sector,
}

/// <summary>A published document an enquiry can be about.</summary>
/// <param name="Kind">What kind of document it is.</param>
/// <param name="Key">The key of the document.</param>
/// <param name="Code">Its stable short code: of a place or a sector the one that routing rules name, of a plot the plot number.</param>
/// <param name="Name">Its name in both languages; kept with the enquiry, because names change.</param>
/// <param name="Place">Of a plot, the zone, park or cluster it lies in; otherwise null.</param>
/// <param name="Sample">True for generated plots, which are marked as such wherever they are named.</param>
public sealed record EnquirySubject(SubjectKind Kind, Guid Key, string Code, LocalizedText Name, EnquiryPlace? Place = null, bool Sample = false)
{
    /// <summary>The zone, park or cluster this subject is or lies in; null for policies and sectors.</summary>
    public EnquiryPlace? PlaceOrSelf =>
        Kind is SubjectKind.Zone or SubjectKind.Park or SubjectKind.Cluster ? new EnquiryPlace(Kind, Code, Name) : Place;
}

/// <summary>The zone, park or cluster of a plot.</summary>
/// <param name="Kind"><see cref="SubjectKind.Zone"/>, <see cref="SubjectKind.Park"/> or <see cref="SubjectKind.Cluster"/>.</param>
/// <param name="Code">Its stable short code.</param>
/// <param name="Name">Its name in both languages.</param>
public sealed record EnquiryPlace(SubjectKind Kind, string Code, LocalizedText Name);
