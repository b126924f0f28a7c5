namespace KonTumInvest.Content.Units;

/// <summary>The published units of the management board. A seam: leads are routed to units without knowing how they are published.</summary>
public interface IContactUnitDirectory
{
    /// <summary>The unit with this code, or null where none is published.</summary>
    ContactUnit? FindByCode(string code);

    /// <summary>All published units, in the editors' order.</summary>
    IReadOnlyList<ContactUnit> All();
}
