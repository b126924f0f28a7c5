using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Backoffice.Management.TemporaryFiles;

/// <summary>A file as the client uploads it, before anything that uses it is saved. The client chooses its id.</summary>
public sealed class UploadedTemporaryFile
{
    [Required]
    public Guid? Id { get; init; }

    [Required]
    public IFormFile? File { get; init; }
}

/// <summary>An upload that waits to be used.</summary>
public sealed record TemporaryFileModel(Guid Id, DateTimeOffset? AvailableUntil, string FileName);

/// <summary>What may be uploaded. Extensions are without dot, <paramref name="MaxFileSize"/> is in KB.</summary>
public sealed record TemporaryFileConfigurationModel(
    IReadOnlyCollection<string> ImageFileTypes,
    IReadOnlyCollection<string> DisallowedUploadedFilesExtensions,
    IReadOnlyCollection<string> AllowedUploadedFileExtensions,
    long? MaxFileSize
);
