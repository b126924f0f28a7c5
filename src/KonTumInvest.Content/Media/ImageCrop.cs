namespace KonTumInvest.Content.Media;

/// <summary>A named crop; without coordinates it is cut around the focal point.</summary>
public sealed record ImageCrop
{
    public string? Alias { get; init; }

    /// <summary>Pixels.</summary>
    public int Width { get; init; }

    /// <summary>Pixels.</summary>
    public int Height { get; init; }

    public CropCoordinates? Coordinates { get; init; }
}

/// <summary>What is cut off each side, as fractions of the image turned upright: left, top, right, bottom.</summary>
public sealed record CropCoordinates(decimal X1, decimal Y1, decimal X2, decimal Y2)
{
    /// <summary>True when something of the image is left.</summary>
    public bool LeavesSomething => new[] { X1, Y1, X2, Y2 }.All(side => side is >= 0 and < 1) && X1 + X2 < 1 && Y1 + Y2 < 1;
}
