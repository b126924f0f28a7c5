namespace KonTumInvest.Content.Models;

/// <summary>Groups of facts, in the order pages show them.</summary>
public enum FactCategory
{
    Province,

    Economy,

    Investment,

    Distance,

    Roads,

    RoadsPlanned,

    Airport,

    Power,

    Water,

    Wastewater,

    Land,

    LandUse,

    Labour,

    Trade,

    Resources,

    Plan,
}
