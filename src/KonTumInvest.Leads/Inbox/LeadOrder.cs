namespace KonTumInvest.Leads.Inbox;

/// <summary>In which order leads are listed. Each has indexes of its own; orders by something show the leads that have it.</summary>
public enum LeadOrder
{
    /// <summary>By when something is owed to the investor.</summary>
    Due,
    Activity,
    Created,

    /// <summary>By when anything of it was last changed.</summary>
    Changed,

    /// <summary>By the land asked for.</summary>
    Area,

    /// <summary>By the size of the investment, within one currency.</summary>
    Investment,
}
