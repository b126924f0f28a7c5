using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services.OperationStatus;
using static KonTumInvest.Backoffice.Management.Problems.Refusal;

namespace KonTumInvest.Backoffice.Management.UserGroups;

/// <summary>What the client is told for each way in which an act on a group is refused, by Umbraco's names of the status.</summary>
internal static class UserGroupRefusals
{
    public static ObjectResult NotFound => UserGroupOperationStatus.NotFound.ToProblem();

    /// <summary>The group is text in the repository: what is changed here would be gone, or stay against the text, after the next start.</summary>
    public static ObjectResult Configured =>
        ManagementProblem.Result(
            new Refusal(
                StatusCodes.Status403Forbidden,
                "Kept in the configuration of the site",
                "This group is changed in umbraco-config/user-groups.json, reviewed and deployed, not here. Its members are changed here; "
                    + "for other rights, make a group of your own."
            ),
            "SchemaIsCode"
        );

    public static ObjectResult AliasMissing => Bad("The alias is missing", "Letters and digits, by which the group is known.", "AliasMissing");

    /// <summary>A section that only the groups of the configuration open.</summary>
    public static ObjectResult Section =>
        Bad(
            "The group cannot have this section",
            "Accounts are for administrators, and the lead desk for the groups of umbraco-config/user-groups.json.",
            "SectionNotOffered"
        );

    public static ObjectResult Verb => Bad("There is no such permission", "The site does not offer one of the permissions.", "PermissionNotOffered");

    public static ObjectResult ToProblem(this UserGroupOperationStatus status) =>
        status switch
        {
            UserGroupOperationStatus.NotFound => ManagementProblem.Result(Refusal.NotFound("The user group could not be found"), "NotFound"),
            UserGroupOperationStatus.AlreadyExists => Bad("Invalid id", "The id is in use.", status),
            UserGroupOperationStatus.DuplicateAlias => Bad("The alias is in use", "Another group has it. Choose another name or alias.", status),
            UserGroupOperationStatus.MissingName => Bad("A name is missing", null, status),
            UserGroupOperationStatus.NameTooLong or UserGroupOperationStatus.AliasTooLong => Bad("The name or alias is too long", null, status),
            UserGroupOperationStatus.LanguageNotFound => Bad("Invalid language", "The site does not have one of the languages.", status),
            UserGroupOperationStatus.DocumentStartNodeKeyNotFound => Bad(
                "The document to start at could not be found",
                "It was deleted or thrown away. Choose another one.",
                status
            ),
            UserGroupOperationStatus.MediaStartNodeKeyNotFound => Bad(
                "The media folder to start at could not be found",
                "It was deleted or thrown away. Choose another one.",
                status
            ),
            UserGroupOperationStatus.DocumentPermissionKeyNotFound => Bad(
                "A document with permissions of its own could not be found",
                "It was deleted, or is named twice. Take it off the list.",
                status
            ),
            UserGroupOperationStatus.UserNotInGroup => Bad("The account is not in the group", null, status),
            UserGroupOperationStatus.Unauthorized => ManagementProblem.Result(Forbidden, status.ToString()),
            _ => Bad("The act failed", "The server refused it without saying why.", status),
        };

    private static ObjectResult Bad(string title, string? detail, UserGroupOperationStatus status) => Bad(title, detail, status.ToString());

    private static ObjectResult Bad(string title, string? detail, string status) => ManagementProblem.Result(BadRequest(title, detail), status);
}
