using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>
/// What the account may do with documents: by the rights of its groups, where it starts in the tree, and its languages. Each question
/// answers null for yes, or the refusal.
/// </summary>
public sealed class DocumentAccess(
    ActingStaff staff,
    IContentPermissionService permissions,
    ILanguageService languages,
    IContentService contents
)
{
    /// <summary>Whether a group of the account has rights of its own over single documents; where none has, a document's rights hold below it.</summary>
    private bool HasGrants => staff.User.Groups.Any(group => group.GranularPermissions.Count > 0);

    /// <summary>Whether the account may do <paramref name="verb"/> to a document, or to the root of the tree if there is none.</summary>
    public async Task<ActionResult?> RefuseAsync(string verb, Guid? document) =>
        Refusal(
            document is { } key
                ? await permissions.AuthorizeAccessAsync(staff.User, key, verb)
                : await permissions.AuthorizeRootAccessAsync(staff.User, new HashSet<string> { verb })
        );

    /// <summary>Whether the account may do <paramref name="verb"/> to every one of the documents.</summary>
    public async Task<ActionResult?> RefuseAllAsync(string verb, IReadOnlyCollection<Guid> documents)
    {
        foreach (var document in documents)
        {
            if (await RefuseAsync(verb, document) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Whether the account may do <paramref name="verb"/> to a document and to all below it, which go along with it.</summary>
    public async Task<ActionResult?> RefuseBranchAsync(string verb, Guid document) =>
        await RefuseAsync(verb, document) ?? (HasGrants ? await RefuseBelowAsync(verb, document) : null);

    /// <summary>Whether the account may do <paramref name="verb"/> to everything below a document.</summary>
    public async Task<ActionResult?> RefuseBelowAsync(string verb, Guid document) =>
        Refusal(await permissions.AuthorizeDescendantsAccessAsync(staff.User, document, verb));

    /// <summary>Whether the account may do <paramref name="verb"/> in the recycle bin.</summary>
    public async Task<ActionResult?> RefuseBinAsync(string verb) => Refusal(await permissions.AuthorizeBinAccessAsync(staff.User, verb));

    /// <summary>Whether the account may do <paramref name="verb"/> to everything in the recycle bin.</summary>
    public async Task<ActionResult?> RefuseAllOfBinAsync(string verb) =>
        await RefuseBinAsync(verb)
        ?? (HasGrants ? await RefuseAllAsync(verb, [.. contents.GetPagedContentInRecycleBin(0, int.MaxValue, out _).Select(thrown => thrown.Key)]) : null);

    /// <summary>Whether the account may write all these languages. A language nobody has is left to the act itself to refuse.</summary>
    public async Task<ActionResult?> RefuseLanguagesAsync(IEnumerable<string?> cultures)
    {
        var asked = cultures.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        asked.IntersectWith((await languages.GetAllAsync()).Select(language => language.IsoCode));
        return asked.Count == 0 ? null : Refusal(await permissions.AuthorizeCultureAccessAsync(staff.User, asked));
    }

    private static ObjectResult? Refusal(ContentAuthorizationStatus status) =>
        status switch
        {
            ContentAuthorizationStatus.Success => null,
            ContentAuthorizationStatus.NotFound => ManagementProblem.Result(Problems.Refusal.NotFound("The document could not be found"), "NotFound"),
            _ => ManagementProblem.Result(Problems.Refusal.Forbidden, status.ToString()),
        };
}
