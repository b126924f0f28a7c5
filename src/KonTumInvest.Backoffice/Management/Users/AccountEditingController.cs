using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Backoffice.Management.StaleSaves;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>
/// What administrators do to the accounts of others. Passwords are never shown nor given: whoever is invited or has forgotten his is mailed a
/// link. Accounts are disabled, not deleted, because documents name them.
/// </summary>
[Route(Path + "/user")]
[RequireSection(Section.Users)]
[AdministratorsOnly]
public sealed class AccountEditingController(
    StaffAdministration administration,
    AccountDetails details,
    StaleStaffGuard stale,
    StartPlaces places,
    StaffAvatarUploads avatars,
    ActingStaff staff
) : ManagementController
{
    private StaffClient Client => StaffClient.Of(HttpContext);

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpPost]
    [HttpPost("invite")]
    public async Task<ActionResult> Invite([FromBody] InviteAccount sent)
    {
        if (RefuseNames(sent) is { } refusal)
        {
            return refusal;
        }

        var asked = new NewStaffAccount(sent.Email.Trim(), sent.Name.Trim(), StaffLanguages.Default, details.ReferencesOf(sent.UserGroupIds));
        var error = await administration.InviteAsync(asked, staff.Key, Client, Aborted);
        return error is StaffError.None ? CreatedAt("user", (await administration.KeyOfAsync(asked.Email))!.Value) : error.ToProblem();
    }

    [HttpPost("invite/resend")]
    public Task<ActionResult> InviteAgain([FromBody] InviteAgain sent) =>
        AnswerAsync(administration.InviteAgainAsync(sent.User.Id, staff.Key, Client, Aborted));

    [HttpPut("{id:guid}")]
    public async Task<ActionResult> Update(Guid id, [FromBody] UpdateAccount sent)
    {
        if (RefuseNames(sent) is { } refusal)
        {
            return refusal;
        }

        if (StaffLanguages.Find(sent.LanguageIsoCode) is not { } language)
        {
            return Problem(Refusal.BadRequest("Invalid language", "The screens are in Vietnamese and English."), "InvalidIsoCode");
        }

        if (places.Refuse(sent.Documents.Keys, sent.Media.Keys) is { } nowhere)
        {
            return nowhere;
        }

        var asked = new NewStaffAccount(sent.Email.Trim(), sent.Name.Trim(), language, details.ReferencesOf(sent.UserGroupIds))
        {
            Documents = sent.Documents,
            Media = sent.Media,
        };
        return await stale.SaveAccountAsync(id, stamp => administration.ChangeAsync(id, asked with { Stamp = stamp }, staff.Key, Client, Aborted), Aborted)
            ?? Ok();
    }

    [HttpPost("enable")]
    public Task<ActionResult> Enable([FromBody] SomeAccounts sent) => EachAsync(sent, id => administration.EnableAsync(id, staff.Key, Client, Aborted));

    [HttpPost("disable")]
    public Task<ActionResult> Disable([FromBody] SomeAccounts sent) => EachAsync(sent, id => administration.DisableAsync(id, staff.Key, Client, Aborted));

    [HttpPost("unlock")]
    public Task<ActionResult> Unlock([FromBody] SomeAccounts sent) => EachAsync(sent, id => administration.UnlockAsync(id, staff.Key, Client, Aborted));

    [HttpPost("set-user-groups")]
    public Task<ActionResult> SetGroups([FromBody] GroupsOfAccounts sent)
    {
        var groups = details.ReferencesOf(sent.UserGroupIds);
        return EachAsync(sent, id => administration.SetGroupsAsync(id, groups, staff.Key, Client, Aborted));
    }

    /// <summary>Mails a link. Somebody who was just invited has one already, and gets no second one.</summary>
    [HttpPost("{id:guid}/reset-password")]
    public async Task<ActionResult<PasswordResetModel>> ResetPassword(Guid id)
    {
        if (await administration.ReadAsync(id, Aborted) is not { } account)
        {
            return StaffError.NotFound.ToProblem();
        }

        var error = account.HasPassword ? await administration.SendPasswordLinkAsync(id, Aborted) : StaffError.None;
        return error is StaffError.None ? new PasswordResetModel(null) : error.ToProblem();
    }

    [HttpDelete("{id:guid}/2fa/{providerName}")]
    public Task<ActionResult> ResetSecondFactor(Guid id, string providerName) =>
        AnswerAsync(
            providerName == AccountController.Authenticator
                ? administration.ResetSecondFactorAsync(id, staff.Key, Client, Aborted)
                : Task.FromResult(StaffError.NotFound)
        );

    [HttpPost("avatar/{id:guid}")]
    public async Task<ActionResult> SetAvatar(Guid id, [FromBody] SetAvatar sent) =>
        await administration.ReadAsync(id, Aborted) is null ? StaffError.NotFound.ToProblem() : await avatars.SetAsync(id, sent.File.Id, Aborted) ?? Ok();

    [HttpDelete("avatar/{id:guid}")]
    public async Task<ActionResult> RemoveAvatar(Guid id)
    {
        if (await administration.ReadAsync(id, Aborted) is null)
        {
            return StaffError.NotFound.ToProblem();
        }

        avatars.Remove(id);
        return Ok();
    }

    // Stops at the first refusal, which is told; what was done before it is done.
    private async Task<ActionResult> EachAsync(SomeAccounts sent, Func<Guid, Task<StaffError>> act)
    {
        foreach (var account in sent.UserIds.Distinct())
        {
            if (await act(account.Id) is not StaffError.None and var error)
            {
                return error.ToProblem();
            }
        }

        return Ok();
    }

    private async Task<ActionResult> AnswerAsync(Task<StaffError> act) => await act is not StaffError.None and var error ? error.ToProblem() : Ok();

    private static ObjectResult? RefuseNames(InviteAccount sent) =>
        string.IsNullOrWhiteSpace(sent.Name) ? Problem(Refusal.BadRequest("A name is missing"), "InvalidName")
        : sent.UserName is { Length: > 0 } name && !name.Trim().Equals(sent.Email.Trim(), StringComparison.OrdinalIgnoreCase)
            ? Problem(Refusal.BadRequest("The name to sign in with is the e-mail address"), "UserNameIsNotEmail")
        : null;
}
