using KonTumInvest.Leads.Storage;

namespace KonTumInvest.Leads.Desk.Projections;

/// <summary>Something kept beside each lead that follows from it, such as its search text or its running clocks.</summary>
public interface ILeadProjection
{
    /// <summary>Whether it needs <see cref="WholeLead.Words"/>.</summary>
    bool ReadsWords { get; }

    /// <summary>Brings what is kept up to date: adds to the context and changes what it tracks. The caller saves, in the transaction of the act.</summary>
    void Refresh(LeadsDbContext context, WholeLead lead, DateTimeOffset now);
}
