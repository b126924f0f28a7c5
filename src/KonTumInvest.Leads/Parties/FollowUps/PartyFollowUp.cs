namespace KonTumInvest.Leads.Parties.FollowUps;

/// <summary>
/// That an organisation or a person with many leads has changed, and not all of these say so yet: a row of <c>leads_party_follow_ups</c>, stored with the
/// change and deleted with the last of the leads.
/// </summary>
public sealed class PartyFollowUp
{
    public required Guid Id { get; init; }

    /// <summary>The organisation or the person.</summary>
    public required Guid PartyId { get; init; }

    /// <summary>Leads with this key or a later one are done.</summary>
    public required Guid BeforeLeadId { get; set; }
}
