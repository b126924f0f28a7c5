namespace KonTumInvest.Content.Geography;

/// <summary>A closed ring: the last position repeats the first.</summary>
public sealed record GeoRing(IReadOnlyList<GeoPosition> Positions)
{
    /// <summary>The area inside, in square metres; positive when the ring runs counterclockwise, negative when clockwise.</summary>
    /// <remarks>See <see cref="EllipsoidArea"/> for the method and its error.</remarks>
    public double SignedArea => EllipsoidArea.Of(Positions);

    /// <summary>This ring running the other way.</summary>
    public GeoRing Reversed() => new([.. Positions.Reverse()]);
}
