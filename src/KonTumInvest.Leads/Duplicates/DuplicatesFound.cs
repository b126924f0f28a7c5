using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Duplicates;

/// <summary>Leads that may be the same, the likeliest first, and units that know the same party.</summary>
public sealed record DuplicatesFound(IReadOnlyList<DuplicateRow> Items, IReadOnlyList<DuplicateElsewhere> Elsewhere);

/// <summary>A lead that may be the same. What the reader may not see is null.</summary>
/// <param name="Id">The lead.</param>
/// <param name="Reference">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Contact">The person.</param>
/// <param name="Unit">The code of its unit.</param>
/// <param name="Officer">Who answers for it.</param>
/// <param name="LastActivityAt">When anything last happened with the investor.</param>
/// <param name="Version">For joining it.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Reasons">What the two have in common.</param>
public sealed record DuplicateRow(
    Guid Id,
    string Reference,
    string Title,
    LeadStage Stage,
    string? Organisation,
    string? Contact,
    string? Unit,
    PersonName? Officer,
    DateTimeOffset LastActivityAt,
    int Version,
    int Score,
    IReadOnlyList<DuplicateReason> Reasons
);

/// <summary>Another unit has a lead of the same party, which the reader does not see.</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Managers">Whom to ask.</param>
/// <param name="Score">Of the likeliest.</param>
public sealed record DuplicateElsewhere(string? Unit, IReadOnlyList<string> Managers, int Score);
