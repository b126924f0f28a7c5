using KonTumInvest.Content.Common;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Why an upload is refused.</summary>
public static class UploadErrors
{
    public const string BadName = "upload.badName";
    public const string DoubleExtension = "upload.doubleExtension";
    public const string Empty = "upload.empty";
    public const string TooLarge = "upload.tooLarge";
    public const string UnknownKind = "upload.unknownKind";
    public const string WrongExtension = "upload.wrongExtension";
    public const string Damaged = "upload.damaged";
    public const string HiddenContent = "upload.hiddenContent";
    public const string ActiveContent = "upload.activeContent";
    public const string Encrypted = "upload.encrypted";
    public const string TooManyPixels = "upload.tooManyPixels";
    public const string ExpandsTooFar = "upload.expandsTooFar";

    internal static Error Of(string code, params object[] arguments) => new(ErrorKind.Invalid, code, null, arguments);
}
