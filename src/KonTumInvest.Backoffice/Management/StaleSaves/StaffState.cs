using KonTumInvest.Backoffice.Management.UserGroups;
using KonTumInvest.Backoffice.Management.Users;

namespace KonTumInvest.Backoffice.Management.StaleSaves;

/// <summary>A short form of what an administrator changes of a group or of an account, in the screens of one and the other.</summary>
internal static class StaffState
{
    /// <summary>Without its members, who are put in and taken out one by one.</summary>
    public static string Of(UserGroupModel group) =>
        DocumentState.Hash(
            new
            {
                group.Name,
                group.Alias,
                group.Description,
                group.Icon,
                Sections = group.Sections.Order(StringComparer.Ordinal),
                Languages = group.Languages.Order(StringComparer.Ordinal),
                group.HasAccessToAllLanguages,
                group.DocumentStartNode,
                group.DocumentRootAccess,
                group.MediaStartNode,
                group.MediaRootAccess,
                group.FallbackPermissions,
                Permissions = group.Permissions.OrderBy(grant => grant.Document.Id).Select(grant => new { grant.Document.Id, grant.Verbs }),
            }
        );

    /// <summary>Without what happens to it by itself, such as signing in.</summary>
    public static string Of(AccountModel account) =>
        DocumentState.Hash(
            new
            {
                account.Name,
                account.Email,
                account.LanguageIsoCode,
                Groups = account.UserGroupIds.Select(group => group.Id).Order(),
                account.DocumentStartNodeIds,
                account.HasDocumentRootAccess,
                account.MediaStartNodeIds,
                account.HasMediaRootAccess,
            }
        );
}
