using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Parties.Reading;

/// <summary>An organisation in a list.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Domain">The domain of its mail addresses.</param>
/// <param name="TaxCode">Its tax code.</param>
/// <param name="Leads">How many of its leads the reader sees, up to <see cref="OrganisationReading.MostLeadsCounted"/>.</param>
/// <param name="LastActivityAt">When anything last happened on one of those.</param>
/// <param name="CreatedAt">When it became known.</param>
/// <param name="Version">For joining it.</param>
public sealed record OrganisationRow(
    Guid Id,
    string Name,
    string? Country,
    string? Domain,
    string? TaxCode,
    int Leads,
    DateTimeOffset? LastActivityAt,
    DateTimeOffset CreatedAt,
    int Version
);

/// <summary>A person in a list. What the reader may not see is null.</summary>
public sealed record ContactRow
{
    public required Guid Id { get; init; }

    public required string? Name { get; init; }

    public required string? Email { get; init; }

    public required string? Phone { get; init; }

    public required string? PhoneExtension { get; init; }

    public required string? Position { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string? Country { get; init; }

    /// <summary>"vi" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>The organisation the person belongs to, where the reader sees one of its leads.</summary>
    public required PartyName? Organisation { get; init; }

    /// <summary>When a mail to the person last came back for good.</summary>
    public required DateTimeOffset? BouncedAt { get; init; }

    /// <summary>What the other server said then, as a code of RFC 3463.</summary>
    public required string? BounceStatus { get; init; }

    public required DateTimeOffset? RestrictedAt { get; init; }

    public required DateTimeOffset? ObjectedAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int Version { get; init; }
}

/// <summary>An organisation by name.</summary>
public sealed record PartyName(Guid Id, string Name);

/// <summary>A lead of a party that the reader sees.</summary>
/// <param name="Id">The lead.</param>
/// <param name="Reference">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Unit">The code of its unit.</param>
/// <param name="Officer">Who answers for it.</param>
/// <param name="Joined">Whether it was joined with another.</param>
/// <param name="LastActivityAt">When anything last happened on it.</param>
public sealed record PartyLead(Guid Id, string Reference, string Title, LeadStage Stage, string? Unit, PersonName? Officer, bool Joined, DateTimeOffset LastActivityAt);

/// <summary>Something that happened on a lead of a party.</summary>
/// <param name="LeadId">The lead.</param>
/// <param name="Reference">Its name.</param>
/// <param name="Kind">What it was; a member of <see cref="Timeline.ActivityKind"/>.</param>
/// <param name="At">When.</param>
/// <param name="Subject">What about, as the timeline of the lead says it.</param>
public sealed record PartyEvent(Guid LeadId, string Reference, string Kind, DateTimeOffset At, string? Subject);

/// <summary>What has gone on with a party.</summary>
/// <param name="Leads">Its latest leads.</param>
/// <param name="HasMore">Whether it has more than those.</param>
/// <param name="Latest">The latest of what happened on them.</param>
public sealed record PartyStory(IReadOnlyList<PartyLead> Leads, bool HasMore, IReadOnlyList<PartyEvent> Latest);

/// <summary>A party that was joined into the one that is shown.</summary>
/// <param name="MergeId">By which it is undone.</param>
/// <param name="Name">Its name; null for a reader who does not see it.</param>
/// <param name="At">When.</param>
/// <param name="By">Who joined them.</param>
public sealed record PartyJoined(Guid MergeId, string? Name, DateTimeOffset At, PersonName? By);

/// <summary>What the reader may do to a party.</summary>
/// <param name="Write">Changing it.</param>
/// <param name="Merge">Joining it with another.</param>
public sealed record PartyRights(bool Write, bool Merge);

/// <summary>An organisation in full.</summary>
public sealed record OrganisationDetail
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string? Country { get; init; }

    public required string? Domain { get; init; }

    public required string? TaxCode { get; init; }

    public required string? Note { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int Version { get; init; }

    /// <summary>Its people, of leads the reader sees.</summary>
    public required IReadOnlyList<ContactRow> Contacts { get; init; }

    public required PartyStory Story { get; init; }

    /// <summary>What was joined into it, the latest first.</summary>
    public required IReadOnlyList<PartyJoined> Joined { get; init; }

    public required PartyRights Rights { get; init; }
}

/// <summary>A person in full.</summary>
/// <param name="Contact">What is known of the person.</param>
/// <param name="Story">What has gone on.</param>
/// <param name="Joined">What was joined into the entry, the latest first.</param>
/// <param name="Rights">What the reader may do.</param>
public sealed record ContactDetail(ContactRow Contact, PartyStory Story, IReadOnlyList<PartyJoined> Joined, PartyRights Rights);
