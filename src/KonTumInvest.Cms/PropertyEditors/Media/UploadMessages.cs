using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Cms.PropertyEditors.Media;

/// <summary>Why an upload was refused, in words.</summary>
internal static class UploadMessages
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [UploadErrors.BadName] = "UploadBadName",
        [UploadErrors.DoubleExtension] = "UploadDoubleExtension",
        [UploadErrors.Empty] = "UploadEmpty",
        [UploadErrors.TooLarge] = "UploadTooLarge",
        [UploadErrors.UnknownKind] = "UploadUnknownKind",
        [UploadErrors.WrongExtension] = "UploadWrongExtension",
        [UploadErrors.Damaged] = "UploadDamaged",
        [UploadErrors.HiddenContent] = "UploadHiddenContent",
        [UploadErrors.ActiveContent] = "UploadActiveContent",
        [UploadErrors.Encrypted] = "UploadEncrypted",
        [UploadErrors.TooManyPixels] = "UploadTooManyPixels",
        [UploadErrors.ExpandsTooFar] = "UploadExpandsTooFar",
    };

    public static string Of(Error error) => EditorMessages.Get(Names[error.Code], [.. error.Arguments]);
}
