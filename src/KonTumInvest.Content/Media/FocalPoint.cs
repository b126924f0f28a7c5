namespace KonTumInvest.Content.Media;

/// <summary>The part of an image that must stay visible when it is cropped, as fractions of its width and height from the top left.</summary>
public sealed record FocalPoint(decimal Left, decimal Top)
{
    public static readonly FocalPoint Centre = new(0.5m, 0.5m);

    /// <summary>True when both fractions are from 0 to 1.</summary>
    public bool IsInside => Left is >= 0 and <= 1 && Top is >= 0 and <= 1;
}
