using System.Text.Json.Serialization;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Timeline;

/// <summary>What became of an offered plot.</summary>
[JsonConverter(typeof(NamedEnumConverter<OfferState>))]
public enum OfferState
{
    Proposed,

    /// <summary>Kept for the investor until <see cref="Offer.HeldUntil"/>.</summary>
    Held,
    Accepted,
    Declined,

    /// <summary>Free for others again.</summary>
    Released,
}

/// <summary>A plot proposed to an investor: a row of <c>leads_offers</c>, with the plot's name as it was.</summary>
public sealed class Offer : IAudited, IVersioned
{
    public const int NoteMaxLength = 1_000;

    public required Guid Id { get; init; }

    public required Guid LeadId { get; set; }

    /// <summary>The key of the plot's document.</summary>
    public required Guid PlotKey { get; init; }

    /// <summary>The plot number.</summary>
    public required string PlotCode { get; init; }

    public required string NameVi { get; init; }

    public string? NameEn { get; init; }

    public string? PlaceCode { get; init; }

    public bool Sample { get; init; }

    public OfferState State { get; set; } = OfferState.Proposed;

    /// <summary>The last day of a hold, in Viet Nam.</summary>
    public DateOnly? HeldUntil { get; set; }

    [Personal]
    public string? Note { get; set; }

    public required DateTimeOffset ProposedAt { get; init; }

    public Guid? ByKey { get; init; }

    /// <summary>The plot's name in a language, else in Vietnamese.</summary>
    public string NameFor(string language) => language == "en" ? NameEn ?? NameVi : NameVi;

    [NotAudited]
    public int Version { get; private set; }

    Guid? IAudited.AuditLeadId => LeadId;

    void IVersioned.Touch() => Version++;
}
