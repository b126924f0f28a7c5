using KonTumInvest.Content.Common;

namespace KonTumInvest.Content.Geography;

/// <summary>Why a geometry is refused.</summary>
public static class GeometryErrors
{
    public const string Unreadable = "geometry.unreadable";
    public const string KindRefused = "geometry.kindRefused";
    public const string NotClosed = "geometry.notClosed";
    public const string TooFewPositions = "geometry.tooFewPositions";
    public const string TooManyVertices = "geometry.tooManyVertices";
    public const string OutOfRange = "geometry.outOfRange";
    public const string OutsideBounds = "geometry.outsideBounds";
    public const string Invalid = "geometry.invalid";
    public const string NoArea = "geometry.noArea";

    internal static Error Of(string code, params object[] arguments) => new(ErrorKind.Invalid, code, null, arguments);

    internal static Error At(string code, GeoPosition position) => Of(code, position.Longitude, position.Latitude);
}
