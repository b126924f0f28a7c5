using System.ComponentModel.DataAnnotations;
using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.SignIn;
using KonTumInvest.Backoffice.Management.UserGroups;
using KonTumInvest.Cms.Storage.Groups;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>The accounts of all staff, for administrators.</summary>
[Authorize(Policy = StaffAccess.AdministratorPolicy)]
public sealed class AccountsController(StaffAdministration administration, IUserGroupRepository groups, UserGroupDetails details, TimeProvider time, IStringLocalizer texts)
    : StaffController(texts)
{
    private const string Address = "/umbraco/accounts";

    private Guid Actor => User.AccountId()!.Value;

    [HttpGet(Address)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Accounts", await PageAsync(new InvitationForm { Language = StaffLanguage.Vietnamese }, cancellationToken));

    [HttpPost(Address + "/invite")]
    public async Task<IActionResult> Invite([Bind(Prefix = "Form")] InvitationForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        if (form.Email?.Trim() is not { Length: > 0 and <= StaffAccount.EmailMaxLength } email || !new EmailAddressAttribute().IsValid(email))
        {
            return Again("Accounts", await PageAsync(form, cancellationToken), nameof(form.Email), "staff.error.email");
        }

        if (form.Name?.Trim() is not { Length: > 0 and <= StaffAccount.NameMaxLength } name)
        {
            return Again("Accounts", await PageAsync(form, cancellationToken), nameof(form.Name), "staff.error.name");
        }

        var asked = new NewStaffAccount(email, name, StaffLanguage.Known(form.Language), form.Groups ?? []);
        var error = await administration.InviteAsync(asked, Actor, Client, cancellationToken);
        var field = error is StaffError.Groups ? nameof(form.Groups) : nameof(form.Email);
        return error is StaffError.None
            ? Done("staff.done.invited", Address)
            : Again("Accounts", await PageAsync(form, cancellationToken), field, error);
    }

    [HttpPost(Address + "/{id:guid}/invite")]
    public Task<IActionResult> InviteAgain(Guid id, CancellationToken cancellationToken) =>
        ActAsync(administration.InviteAgainAsync(id, Actor, Client, cancellationToken), "invited", cancellationToken);

    [HttpPost(Address + "/{id:guid}/disable")]
    public Task<IActionResult> Disable(Guid id, CancellationToken cancellationToken) =>
        ActAsync(administration.DisableAsync(id, Actor, Client, cancellationToken), "disabled", cancellationToken);

    [HttpPost(Address + "/{id:guid}/enable")]
    public Task<IActionResult> Enable(Guid id, CancellationToken cancellationToken) =>
        ActAsync(administration.EnableAsync(id, Actor, Client, cancellationToken), "enabled", cancellationToken);

    [HttpPost(Address + "/{id:guid}/unlock")]
    public Task<IActionResult> Unlock(Guid id, CancellationToken cancellationToken) =>
        ActAsync(administration.UnlockAsync(id, Actor, Client, cancellationToken), "unlocked", cancellationToken);

    [HttpPost(Address + "/{id:guid}/second-factor/reset")]
    public Task<IActionResult> ResetSecondFactor(Guid id, CancellationToken cancellationToken) =>
        ActAsync(administration.ResetSecondFactorAsync(id, Actor, Client, cancellationToken), "secondFactorOff", cancellationToken);

    [HttpPost(Address + "/{id:guid}/sessions/end")]
    public Task<IActionResult> EndSessions(Guid id, CancellationToken cancellationToken) =>
        ActAsync(administration.EndSessionsAsync(id, Actor, Client, cancellationToken), "sessionsEnded", cancellationToken);

    private async Task<IActionResult> ActAsync(Task<StaffError> act, string done, CancellationToken cancellationToken) =>
        await act switch
        {
            StaffError.None => Done($"staff.done.{done}", Address),
            StaffError.NotFound => NotFound(),
            var error => Again("Accounts", await PageAsync(new InvitationForm(), cancellationToken), field: null, error),
        };

    private async Task<AccountsPage> PageAsync(InvitationForm form, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return new AccountsPage
        {
            Form = form,
            Accounts = [.. (await administration.ListAsync(cancellationToken)).Select(account => new AccountRow(account, StateOf(account, now), account.Id == Actor))],
            Groups = groups.GetMany().ToDictionary(group => group.Reference(), details.NameOf),
        };
    }

    private static string StateOf(StaffAccount account, DateTimeOffset now) =>
        account.Disabled ? "disabled"
        : account.LockedAt(now) ? "locked"
        : account.HasPassword ? "active"
        : "invited";
}
