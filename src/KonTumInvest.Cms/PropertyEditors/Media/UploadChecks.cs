using System.ComponentModel.DataAnnotations;
using KonTumInvest.Cms.Media.Images;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors.Media;

/// <summary>Whether the file a client has just uploaded may become the value of a property.</summary>
public sealed class UploadChecks(FileStorage storage, UploadGuard guard)
{
    /// <param name="temporaryFileId">The key of the upload, or null when the value names no new file.</param>
    /// <param name="allowedExtensions">Extensions without dot; empty for everything the guard accepts.</param>
    public IEnumerable<ValidationResult> Check(Guid? temporaryFileId, IReadOnlyCollection<string> allowedExtensions)
    {
        if (temporaryFileId is not { } key)
        {
            yield break;
        }

        if (storage.FindUpload(key) is not { } upload)
        {
            yield return ValidationFailure.Of("TemporaryFileGone");
            yield break;
        }

        var extension = Path.GetExtension(upload.FileName).TrimStart('.');
        if (allowedExtensions.Count > 0 && !allowedExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
        {
            yield return ValidationFailure.Of("FileTypeRefused", extension);
            yield break;
        }

        using var stream = upload.OpenReadStream();
        if (Refuse(stream, upload.FileName) is { } reason)
        {
            yield return new ValidationResult(reason);
        }
    }

    /// <summary>Why the file may not be kept, in the language of the account; null if it may.</summary>
    public string? Refuse(Stream content, string fileName)
    {
        var verdict = guard.Inspect(content, fileName);
        return verdict.Succeeded ? null : EditorMessages.Get("FileContentRefused", fileName, UploadMessages.Of(verdict.Errors[0]));
    }

    /// <summary>The extensions of the data type, without dots.</summary>
    internal static IReadOnlyCollection<string> Extensions(object? configuration) =>
        configuration is FileUploadConfiguration { FileExtensions: { } extensions }
            ? [.. extensions.Select(extension => extension.TrimStart('.'))]
            : [];
}
