using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Cms.Media.Images;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>Takes an uploaded picture as somebody's avatar.</summary>
public sealed class StaffAvatarUploads(StaffAvatars avatars, ITemporaryFileService files, UploadGuard guard)
{
    /// <returns>Null, or why the picture was refused.</returns>
    public async Task<ActionResult?> SetAsync(Guid account, Guid temporaryFile, CancellationToken cancellationToken)
    {
        if (await files.GetAsync(temporaryFile) is not { } file)
        {
            return ManagementProblem.Result(Refusal.NotFound("The uploaded file could not be found"), "AvatarFileNotFound");
        }

        await using (var content = file.OpenReadStream())
        {
            var kind = guard.Inspect(content, file.FileName);
            if (!kind.TryGetValue(out var found) || !found.IsImage || !await avatars.SetAsync(account, content, cancellationToken))
            {
                return ManagementProblem.Result(Refusal.BadRequest("Not a picture", "Choose a JPEG, PNG, WebP or GIF."), "InvalidAvatar");
            }
        }

        await files.DeleteAsync(temporaryFile);
        return null;
    }

    public void Remove(Guid account) => avatars.Remove(account);
}
