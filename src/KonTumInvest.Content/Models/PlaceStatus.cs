namespace KonTumInvest.Content.Models;

/// <summary>How far a zone, park or cluster has come.</summary>
public enum PlaceStatus
{
    /// <summary>Established, with enterprises working in it.</summary>
    Operating,

    /// <summary>Established, its infrastructure under construction.</summary>
    Building,

    /// <summary>Established by decision; no works or tenants reported.</summary>
    Established,

    /// <summary>In an approved plan, without infrastructure.</summary>
    Planned,

    /// <summary>Named in a call for investment or a proposal only.</summary>
    Proposed,
}
