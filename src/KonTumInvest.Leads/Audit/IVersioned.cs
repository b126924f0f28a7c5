namespace KonTumInvest.Leads.Audit;

/// <summary>
/// A row with a number that rises by one with every change, so that a change made from an older reading is refused. Mapped as the
/// concurrency token; raised by <see cref="Desk.LeadSaving"/>.
/// </summary>
public interface IVersioned
{
    int Version { get; }

    /// <summary>Raises the number.</summary>
    void Touch();
}
