using KonTumInvest.Cms.Storage.Users;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using Umbraco.Cms.Core;

namespace KonTumInvest.LeadDesk.Access;

/// <summary>The staff accounts whose groups give access to the desk.</summary>
public sealed class DeskStaff(IStaffAccounts accounts) : IStaffDirectory
{
    // The highest of a person's groups counts.
    private static readonly (string Group, DeskRole Role)[] Roles =
    [
        (Constants.Security.AdminGroupAlias, DeskRole.Administrator),
        (DeskGroups.Managers, DeskRole.Manager),
        (DeskGroups.Directors, DeskRole.Director),
        (DeskGroups.Officers, DeskRole.Officer),
    ];

    public IReadOnlyList<StaffPerson> All() =>
        [
            .. from member in accounts.All()
            let role = Array.Find(Roles, role => member.Groups.Contains(role.Group))
            where role.Group is not null
            select new StaffPerson(member.Key, member.Name, member.Email, member.Language, role.Role, member.Enabled),
        ];
}
