using KonTumInvest.Cms.Media.Images;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Management.Shell;

/// <summary>Tells the client which files to refuse before they are sent.</summary>
[Route(Path + "/temporary-file/configuration")]
public sealed class TemporaryFileConfigurationController : ManagementController
{
    [HttpGet]
    public TemporaryFileConfigurationModel Get() =>
        new(UploadGuard.ImageExtensions, [], [.. FileKind.All.SelectMany(kind => kind.Extensions)], UploadLimits.MaxBytes);
}
