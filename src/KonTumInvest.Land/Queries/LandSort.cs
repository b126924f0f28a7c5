namespace KonTumInvest.Land.Queries;

/// <summary>The orders a list of land is offered in. Ties go by place and then by code.</summary>
public enum LandSort
{
    /// <summary>By the place's name in the reader's language, then by code.</summary>
    Place,
    AreaAscending,

    /// <summary>Largest first; plots of unknown area stay last.</summary>
    AreaDescending,

    /// <summary>By code, numbers in it by their value: A2 before A10.</summary>
    Code,
}
