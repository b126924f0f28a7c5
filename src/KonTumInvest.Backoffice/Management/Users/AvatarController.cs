using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>Shows the pictures of staff to staff. No call of the client's API: a picture on a page is asked for without its header.</summary>
[Authorize(Policy = StaffAccess.Policy)]
public sealed class AvatarController(StaffAvatars avatars) : ControllerBase
{
    [HttpGet(StaffAvatars.Address + "/{id:guid}")]
    [ResponseCache(Duration = 24 * 60 * 60, Location = ResponseCacheLocation.Client)]
    public ActionResult Get(Guid id) => avatars.Find(id) is { } path ? PhysicalFile(path, "image/jpeg") : NotFound();
}
