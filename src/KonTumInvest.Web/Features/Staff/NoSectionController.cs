using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Client;
using KonTumInvest.Cms.Storage.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Umbraco.Cms.Core;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>Tells somebody whose groups open no part of the back office so, and whom to ask, where the editor client would show an empty frame.</summary>
[Authorize(Policy = StaffAccess.Policy)]
public sealed class NoSectionController(IStaffAccounts staff, IStringLocalizer texts) : StaffController(texts)
{
    [HttpGet(ClientPageController.NoSectionAddress)]
    public IActionResult Index() =>
        View(
            "NoSection",
            new NoSectionPage(
                [
                    .. staff
                        .All()
                        .Where(member => member is { Enabled: true, Invited: false } && member.Groups.Contains(Constants.Security.AdminGroupAlias))
                        .OrderBy(member => member.Name, StringComparer.CurrentCulture),
                ]
            )
        );
}

/// <summary>What the page shows.</summary>
/// <param name="Administrators">Who can put the account into a group.</param>
public sealed record NoSectionPage(IReadOnlyList<StaffMember> Administrators);
