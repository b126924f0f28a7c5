namespace KonTumInvest.Content.AdministrativeUnits;

/// <summary>Kinds of units at commune level.</summary>
public enum AdministrativeUnitKind
{
    /// <summary>Xã.</summary>
    Commune,

    /// <summary>Phường.</summary>
    Ward,

    /// <summary>Thị trấn; the kind ceased to exist on 1 July 2025.</summary>
    Township,
}
