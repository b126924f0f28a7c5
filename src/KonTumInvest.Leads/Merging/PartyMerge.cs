using System.Text.Json.Serialization;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Merging;

/// <summary>
/// That an organisation or a person turned out to be another: a row of <c>leads_party_merges</c>, with what was moved, so that it can be undone.
/// No words of staff: they would outlive the person they are about.
/// </summary>
public sealed class PartyMerge : IAudited
{
    public const int FilledMaxLength = 200;

    public required Guid Id { get; init; }

    public required PartyKind Party { get; init; }

    /// <summary>The party that was given up. It stays, so that mail from its address still finds the other.</summary>
    public required Guid FromId { get; init; }

    /// <summary>The party that goes on.</summary>
    public required Guid IntoId { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ByKey { get; init; }

    /// <summary>Whether the person that goes on took over the objection of the other.</summary>
    public bool TookObjection { get; init; }

    /// <summary>Whether the person that goes on took over the organisation of the other, in joinings of before <see cref="FilledNames"/>.</summary>
    public bool TookOrganisation { get; init; }

    /// <summary>The names of the fields that were filled from the party given up (<see cref="FilledFields"/>), with commas between them; null for none.</summary>
    public string? FilledNames { get; init; }

    /// <summary><see cref="FilledNames"/>, one by one.</summary>
    public IReadOnlyList<string> Filled => FilledNames?.Split(',') ?? (TookOrganisation ? [nameof(Parties.Contact.OrganisationId)] : []);

    public DateTimeOffset? UndoneAt { get; set; }

    public Guid? UndoneByKey { get; set; }

    [NotAudited]
    public IReadOnlyList<MergedPartyPart> Parts { get; init; } = new List<MergedPartyPart>();

    Guid? IAudited.AuditLeadId => null;
}

/// <summary>What a joining is about.</summary>
[JsonConverter(typeof(NamedEnumConverter<PartyKind>))]
public enum PartyKind
{
    Organisation,
    Contact,
}

/// <summary>A row that was moved to the party that goes on: a row of <c>leads_party_merge_parts</c>.</summary>
public sealed class MergedPartyPart
{
    public required Guid Id { get; init; }

    public required Guid MergeId { get; init; }

    public required MergedPartyPartKind Kind { get; init; }

    /// <summary>The key of the row.</summary>
    public required Guid RowId { get; init; }
}

/// <summary>The table a part is in.</summary>
public enum MergedPartyPartKind
{
    /// <summary>A lead of the organisation, or on which the person is written to.</summary>
    Lead,

    /// <summary>A person of the organisation.</summary>
    Contact,

    /// <summary>The person's place in a lead.</summary>
    LeadContact,

    /// <summary>The person's part in a meeting.</summary>
    Guest,

    /// <summary>A party that was joined into the one given up before.</summary>
    Joined,
}
