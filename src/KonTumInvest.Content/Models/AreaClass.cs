namespace KonTumInvest.Content.Models;

/// <summary>Classes of areas under investment law.</summary>
public enum AreaClass
{
    /// <summary>Area with difficult socio-economic conditions.</summary>
    Difficult,

    /// <summary>Area with extremely difficult socio-economic conditions.</summary>
    ExtremelyDifficult,
}
