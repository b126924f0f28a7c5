using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Dictionary;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Cms.PropertyEditors.Media;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.TemporaryFiles;

/// <summary>
/// Takes files that a later save uses. They lie outside what the web server shows and are deleted after a day. What they are is judged by
/// their content, here already, so that the editor hears of it beside the file and not when saving.
/// </summary>
[Route(Path + "/temporary-file")]
[RequireSection(Section.Content, Section.Media, Section.Translation, Section.Users)]
public sealed class TemporaryFileController(
    ITemporaryFileService files,
    UploadChecks checks,
    IOptionsSnapshot<ContentSettings> settings,
    ActingStaff staff
) : ManagementController
{
    /// <summary>The file, and what multipart adds around it.</summary>
    private const long MaxRequestBytes = UploadLimits.MaxBytes + 64 * 1024;

    private const string NoSuchFile = "The uploaded file could not be found";

    [HttpPost]
    [RequestSizeLimit(MaxRequestBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaxRequestBytes)]
    public async Task<ActionResult> Create([FromForm] UploadedTemporaryFile sent)
    {
        var (id, file) = (sent.Id!.Value, sent.File!);
        if (Refuse(file) is { } reason)
        {
            return ManagementProblem.Result(
                Refusal.BadRequest("The file was refused", reason),
                nameof(TemporaryFileOperationStatus.UploadBlocked),
                new Dictionary<string, string[]> { [nameof(sent.File)] = [reason] }
            );
        }

        var created = await files.CreateAsync(
            new CreateTemporaryFileModel
            {
                Key = id,
                FileName = file.FileName,
                OpenReadStream = file.OpenReadStream,
            }
        );
        return created.Success ? CreatedAt("temporary-file", id) : Answer(created.Status);
    }

    [HttpGet("{id}")]
    public async Task<ActionResult<TemporaryFileModel>> Get(Guid id) =>
        await files.GetAsync(id) is { } file
            ? new TemporaryFileModel(file.Key, file.AvailableUntil.ToUtc(), file.FileName)
            : NotFoundProblem(NoSuchFile);

    [HttpDelete("{id}")]
    public async Task<ActionResult> Delete(Guid id)
    {
        var deleted = await files.DeleteAsync(id);
        return deleted.Success ? Ok() : Answer(deleted.Status);
    }

    [HttpGet("configuration")]
    public TemporaryFileConfigurationModel Configuration() =>
        new(
            UploadGuard.ImageExtensions,
            [.. settings.Value.DisallowedUploadedFileExtensions],
            [.. FileKind.All.SelectMany(kind => kind.Extensions), .. MayTranslate ? [DictionaryFile.Extension] : Array.Empty<string>()],
            UploadLimits.MaxBytes / 1024
        );

    // A file of dictionary items is for translators, and good for nothing but to be imported: no property takes one.
    private bool MayTranslate => staff.User.AllowedSections.Contains(Section.Translation);

    private string? Refuse(IFormFile file)
    {
        using var content = file.OpenReadStream();
        var isDictionary = file.FileName.EndsWith($".{DictionaryFile.Extension}", StringComparison.OrdinalIgnoreCase);
        return isDictionary && MayTranslate && file.Length <= DictionaryFile.MaxBytes && DictionaryFile.TryRead(content) is not null
            ? null
            : checks.Refuse(content, file.FileName);
    }

    private static ObjectResult Answer(TemporaryFileOperationStatus status) =>
        status switch
        {
            TemporaryFileOperationStatus.NotFound => NotFoundProblem(NoSuchFile),
            TemporaryFileOperationStatus.KeyAlreadyUsed => Problem(Refusal.BadRequest("Invalid id", "The id is in use."), status.ToString()),
            TemporaryFileOperationStatus.InvalidFileName => Problem(Refusal.BadRequest("Invalid file name"), status.ToString()),
            _ => Problem(Refusal.BadRequest("The file was refused", "Files of this kind are not accepted."), status.ToString()),
        };
}
