namespace KonTumInvest.Land.Plots;

/// <summary>What kind of place land lies in. The three differ in law, in incentives and in who manages them.</summary>
public enum PlaceKind
{
    /// <summary>Khu kinh tế.</summary>
    Zone,

    /// <summary>Khu công nghiệp.</summary>
    Park,

    /// <summary>Cụm công nghiệp.</summary>
    Cluster,
}
