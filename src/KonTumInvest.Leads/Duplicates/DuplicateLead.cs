using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Duplicates;

/// <summary>A lead that shares a party, before anybody's rights were asked.</summary>
internal sealed record DuplicateLead
{
    public required Guid Id { get; init; }

    public required EnquiryReference Name { get; init; }

    public string Reference => Name.ToString();

    public required string Title { get; init; }

    public required LeadStage Stage { get; init; }

    public required Guid? OrganisationId { get; init; }

    public required string? Organisation { get; init; }

    public required Guid ContactId { get; init; }

    public required string Contact { get; init; }

    public required string ContactFolded { get; init; }

    public required List<Guid> OtherContacts { get; init; }

    public required string? UnitCode { get; init; }

    public required Guid? OfficerKey { get; init; }

    public required bool Confidential { get; init; }

    public required DateTimeOffset LastActivityAt { get; init; }

    public required int Version { get; init; }
}
