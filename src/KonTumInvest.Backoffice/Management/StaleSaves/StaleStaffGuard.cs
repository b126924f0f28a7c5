using System.Linq.Expressions;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.UserGroups;
using KonTumInvest.Backoffice.Management.Users;
using KonTumInvest.Cms.Storage.Groups;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.StaleSaves;

/// <summary>
/// Refuses a save over a state of a group or account that the administrator has not seen, with who made it and when, as
/// <see cref="StaleSaveGuard"/> does for documents.
/// </summary>
public sealed class StaleStaffGuard(
    SeenStates seen,
    IUserGroupService groups,
    IMadeGroups made,
    UserGroupDetails groupDetails,
    StaffAdministration administration,
    AccountDetails accountDetails,
    ICoreScopeProvider scopes,
    IDbContextFactory<StaffDbContext> contexts,
    IBackOfficeUserReader users,
    ActingStaff staff
)
{
    /// <summary>Beside Umbraco's own locks, which count down from -331: it has none for groups.</summary>
    private const int GroupLock = -1331;

    private const int MostLooks = 3;

    /// <summary>Notes that the administrator has seen this state.</summary>
    public void Seen(UserGroupModel group)
    {
        ArgumentNullException.ThrowIfNull(group);
        seen.Note(group.Id, StaffState.Of(group));
    }

    /// <inheritdoc cref="Seen(UserGroupModel)"/>
    public void Seen(AccountModel account)
    {
        ArgumentNullException.ThrowIfNull(account);
        seen.Note(account.Id, StaffState.Of(account));
    }

    /// <summary>Saves a group if nobody else saved it meanwhile, here or on another web node: one after another, each in one transaction.</summary>
    /// <param name="key">The group.</param>
    /// <param name="save">Saves the group as it is stored, and answers null, or why it did not; then nothing of it stays.</param>
    /// <returns>Null if it was saved.</returns>
    public async Task<ActionResult?> SaveGroupAsync(Guid key, Func<IUserGroup, Task<ActionResult?>> save)
    {
        ArgumentNullException.ThrowIfNull(save);
        using (var scope = scopes.CreateCoreScope())
        {
            scope.EagerWriteLock(GroupLock);

            // What is kept in memory may be a second older than what another node has stored.
            made.Forget();
            if (await groups.GetAsync(key) is not { } stored)
            {
                return UserGroupRefusals.NotFound;
            }

            if (await RefuseStaleAsync(stored) is { } stale)
            {
                return stale;
            }

            if (await save(stored) is { } refusal)
            {
                return refusal;
            }

            scope.Complete();
        }

        Seen(await groupDetails.ToModelAsync((await groups.GetAsync(key))!));
        return null;
    }

    /// <summary>Saves an account if nobody else saved it meanwhile.</summary>
    /// <param name="id">The account.</param>
    /// <param name="save">Saves, if the row still has the stamp it is given.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Null if it was saved.</returns>
    public async Task<ActionResult?> SaveAccountAsync(Guid id, Func<string?, Task<StaffError>> save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        for (var look = 1; ; look++)
        {
            if (await administration.ReadAsync(id, cancellationToken) is not { } stored)
            {
                return StaffError.NotFound.ToProblem();
            }

            if (await RefuseStaleAsync(stored) is { } stale)
            {
                return stale;
            }

            switch (await save(stored.ConcurrencyStamp))
            {
                case StaffError.None:
                    Seen(accountDetails.ToModel((await administration.ReadAsync(id, cancellationToken))!));
                    return null;
                // Somebody saved between the look and the save: the next look sees it.
                case StaffError.Simultaneous when look < MostLooks:
                    break;
                case var error:
                    return error.ToProblem();
            }
        }
    }

    private async Task<ActionResult?> RefuseStaleAsync(IUserGroup stored)
    {
        var key = stored.Key;
        var last = await LastAsync(row => row.GroupId == key);
        var state = StaffState.Of(await groupDetails.ToModelAsync(stored));
        return IsUnseen(key, state, last) ? Stale("StaleGroupTitle", last, stored.UpdateDate) : null;
    }

    private async Task<ActionResult?> RefuseStaleAsync(StaffAccount stored)
    {
        var id = stored.Id;
        var last = await LastAsync(row =>
            row.AccountId == id
            && (row.Kind == StaffEventKind.Changed || row.Kind == StaffEventKind.GroupsChanged || row.Kind == StaffEventKind.StartNodesChanged)
        );
        return IsUnseen(id, StaffState.Of(accountDetails.ToModel(stored)), last) ? Stale("StaleAccountTitle", last, stored.CreatedAt) : null;
    }

    // Where nothing is known of a read, before this process started; what others saved since, the administrator cannot have seen.
    private bool IsUnseen(Guid key, string state, StaffEvent? last) =>
        seen.Of(key) is { } known ? known != state : last is not null && last.At > seen.Since && WriterOf(last) != staff.Key;

    private ObjectResult Stale(string title, StaffEvent? last, DateTimeOffset otherwise)
    {
        var writer = last is null ? null : WriterOf(last);
        return seen.Stale(title, writer, writer is { } key ? users.GetByKey(key)?.Name : null, last?.At ?? otherwise);
    }

    // An account that was changed by its owner names no other actor.
    private static Guid? WriterOf(StaffEvent change) => change.ActorId ?? change.AccountId;

    private async Task<StaffEvent?> LastAsync(Expression<Func<StaffEvent, bool>> about)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Events.AsNoTracking().Where(about).OrderByDescending(row => row.At).FirstOrDefaultAsync();
    }
}
