using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.StaleSaves;
using KonTumInvest.Content.Common;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>Lists and shows staff accounts to administrators.</summary>
[Route(Path)]
[RequireSection(Section.Users)]
[AdministratorsOnly]
public sealed class AccountController(
    StaffAdministration administration,
    AccountDetails details,
    StaleStaffGuard stale,
    IBackOfficeUserReader users,
    IEntityService entities,
    AppCaches caches
) : ManagementController
{
    /// <summary>The one second factor there is: an authenticator app.</summary>
    internal const string Authenticator = "Authenticator";

    [HttpGet("user")]
    public async Task<Page<AccountModel>> List([FromQuery] Window window) =>
        window.Of(await administration.ListAsync(HttpContext.RequestAborted)).Map(details.ToModel);

    [HttpGet("filter/user")]
    public async Task<Page<AccountModel>> Filter([FromQuery] AccountFilter asked, [FromQuery] Window window)
    {
        var wanted = VietnameseText.Fold(asked.Filter ?? string.Empty);
        var groups = details.ReferencesOf((asked.UserGroupIds ?? []).Select(key => new Reference(key)));
        var states = (asked.UserStates ?? []).Where(state => state != AccountState.All).ToHashSet();
        var found = (await administration.ListAsync(HttpContext.RequestAborted))
            .Where(account => groups.Count == 0 || account.Groups.Any(groups.Contains))
            .Where(account => states.Count == 0 || states.Contains(details.StateOf(account)))
            .Where(account => Contains(account.Name, wanted) || Contains(account.Email, wanted));
        return window.Of(asked.Ordered(found)).Map(details.ToModel);
    }

    [HttpGet("user/{id:guid}")]
    public async Task<ActionResult<AccountModel>> Get(Guid id)
    {
        if (await administration.ReadAsync(id, HttpContext.RequestAborted) is not { } found)
        {
            return StaffError.NotFound.ToProblem();
        }

        var account = details.ToModel(found);
        stale.Seen(account);
        return account;
    }

    [HttpGet("user/batch")]
    public async Task<Page<AccountModel>> Batch([FromQuery] Guid[] id)
    {
        var found = (await administration.ListAsync(HttpContext.RequestAborted)).Where(account => id.Contains(account.Id)).ToList();
        return new Page<AccountModel>(found.Count, found.ConvertAll(details.ToModel));
    }

    [HttpGet("user/configuration")]
    public AccountConfigurationModel Configuration() => new() { AllowTwoFactor = true };

    [HttpGet("user/{id:guid}/calculate-start-nodes")]
    public ActionResult<StartNodesModel> CalculateStartNodes(Guid id)
    {
        if (users.GetByKey(id) is not { } user)
        {
            return StaffError.NotFound.ToProblem();
        }

        var documents = user.CalculateContentStartNodeIds(entities, caches) ?? [];
        var media = user.CalculateMediaStartNodeIds(entities, caches) ?? [];
        return new StartNodesModel
        {
            Id = id,
            DocumentStartNodeIds = Keys(UmbracoObjectTypes.Document, documents),
            HasDocumentRootAccess = documents.Contains(Constants.System.Root),
            MediaStartNodeIds = Keys(UmbracoObjectTypes.Media, media),
            HasMediaRootAccess = media.Contains(Constants.System.Root),
        };
    }

    /// <summary>Keys with which programs sign in: accounts here are people's, and have none.</summary>
    [HttpGet("user/{id:guid}/client-credentials")]
    public IReadOnlyList<string> ClientCredentials(Guid id) => [];

    [HttpGet("user/{id:guid}/2fa")]
    public async Task<ActionResult<IReadOnlyList<TwoFactorModel>>> SecondFactors(Guid id) =>
        await administration.ReadAsync(id, HttpContext.RequestAborted) is { } account
            ? new List<TwoFactorModel> { new(Authenticator, account.TotpKey is not null) }
            : StaffError.NotFound.ToProblem();

    private IReadOnlyList<Reference> Keys(UmbracoObjectTypes tree, int[] ids) =>
        ids.Length == 0 || ids.Contains(Constants.System.Root) ? [] : [.. entities.GetAll(tree, ids).Select(node => new Reference(node.Key))];

    private static bool Contains(string? text, string wanted) => VietnameseText.Fold(text).Contains(wanted, StringComparison.Ordinal);
}
