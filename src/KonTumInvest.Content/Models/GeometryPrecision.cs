namespace KonTumInvest.Content.Models;

/// <summary>How exact the shape of a place or plot is.</summary>
public enum GeometryPrecision
{
    /// <summary>From a survey.</summary>
    Surveyed,

    /// <summary>From an approved plan.</summary>
    Planned,

    /// <summary>A known point of the place, such as its border gate.</summary>
    Landmark,

    /// <summary>A point inside the commune; the site itself may lie anywhere in it.</summary>
    CommunePoint,

    /// <summary>Drawn for sample data; there is no such boundary on the ground.</summary>
    Illustrative,
}
