namespace KonTumInvest.Content.Common;

/// <summary>How stored measures become those that people read.</summary>
public static class Measures
{
    /// <summary>Areas are stored in square metres and shown in hectares.</summary>
    public const decimal SquareMetresOfHectare = 10_000;

    /// <summary>Working time is stored in minutes and shown in hours.</summary>
    public const decimal MinutesOfHour = 60;
}
