namespace KonTumInvest.Leads.Deadlines;

/// <summary>Where staff see a lead. A seam: the host has the screens and knows its own address.</summary>
public interface ILeadAddresses
{
    /// <summary>The full address, without anything about the lead but its key; null where the site does not know its own.</summary>
    Uri? Of(Guid leadId);

    /// <summary>The full address of another screen, such as <c>inbox?overdue=true</c>; null as above.</summary>
    Uri? Page(string path) => null;
}

/// <summary>A product without screens.</summary>
internal sealed class NoLeadScreens : ILeadAddresses
{
    public Uri? Of(Guid leadId) => null;
}
