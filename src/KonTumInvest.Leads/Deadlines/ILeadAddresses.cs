namespace KonTumInvest.Leads.Deadlines;

/// <summary>Where staff see a lead. A seam: the host has the screens and knows its own address.</summary>
public interface ILeadAddresses
{
    /// <summary>The full address, without anything about the lead but its key; null where the site does not know its own.</summary>
    Uri? Of(Guid leadId);
}

/// <summary>A product without screens.</summary>
internal sealed class NoLeadScreens : ILeadAddresses
{
    public Uri? Of(Guid leadId) => null;
}
