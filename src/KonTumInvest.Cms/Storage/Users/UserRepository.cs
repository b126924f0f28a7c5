using System.Linq.Expressions;
using KonTumInvest.Cms.Storage.Querying;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Users;

/// <summary>
/// The accounts Umbraco knows: the <see cref="SystemAccount"/> and staff. Reading answers truly; writing is refused, because accounts are
/// changed in the back office, where each change is checked and audited.
/// </summary>
public sealed class UserRepository(SystemAccount system, StaffUsers staff) : IUserRepository
{
    private const string ReadOnly = "Accounts are changed in the back office, not through Umbraco's services.";

    public IUser? Get(Guid id) => id == SystemAccount.Key ? system.Create() : staff.Find(member => member.Key == id);

    public IUser? Get(int id) => id == SystemAccount.Id ? system.Create() : staff.Find(member => member.Id == id);

    public IUser? Get(int? id, bool includeSecurityData) => id is { } known ? Get(known) : null;

    public IUser? GetByUsername(string username, bool includeSecurityData) => Find(user => SameName(user.Username, username));

    public IUser? GetByClientId(string clientId) => null;

    public IProfile? GetProfile(string username) => GetByUsername(username, includeSecurityData: false)?.ProfileData;

    public IProfile? GetProfile(int id) => Get(id)?.ProfileData;

    public IEnumerable<IUser> GetMany(params Guid[]? ids) => All().Where(user => ids is not { Length: > 0 } || ids.Contains(user.Key)).ToList();

    public IEnumerable<IUser> Get(IQuery<IUser> query) => All().Where(EntityQuery<IUser>.Matcher(query)).ToList();

    public int Count(IQuery<IUser>? query) => All().Count(EntityQuery<IUser>.Matcher(query));

    public int GetCountByQuery(IQuery<IUser>? query) => Count(query);

    public bool Exists(Guid id) => Get(id) is not null;

    public bool ExistsByUserName(string username) => GetByUsername(username, includeSecurityData: false) is not null;

    public bool ExistsByLogin(string login) => ExistsByUserName(login);

    public IEnumerable<IUser> GetAllInGroup(int groupId) => All().Where(user => user.Groups.Any(group => group.Id == groupId)).ToList();

    public IEnumerable<IUser> GetAllNotInGroup(int groupId) => All().Where(user => user.Groups.All(group => group.Id != groupId)).ToList();

    public IEnumerable<IUser> GetPagedResultsByQuery(
        IQuery<IUser>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Expression<Func<IUser, object?>> orderBy,
        Direction orderDirection = Direction.Ascending,
        string[]? includeUserGroups = null,
        string[]? excludeUserGroups = null,
        UserState[]? userState = null,
        IQuery<IUser>? filter = null
    )
    {
        var key = orderBy.Compile();
        var found = All()
            .Where(EntityQuery<IUser>.Matcher(query))
            .Where(EntityQuery<IUser>.Matcher(filter))
            .Where(user => includeUserGroups is not { Length: > 0 } || user.Groups.Any(group => includeUserGroups.Contains(group.Alias)))
            .Where(user => excludeUserGroups is null || !user.Groups.Any(group => excludeUserGroups.Contains(group.Alias)))
            .Where(user => userState is not { Length: > 0 } || userState.Contains(UserState.All) || userState.Contains(user.UserState))
            .ToList();
        totalRecords = found.Count;
        var ordered = orderDirection == Direction.Ascending ? found.OrderBy(key) : found.OrderByDescending(key);
        return ordered.ThenBy(user => user.Id).Skip((int)(pageIndex * pageSize)).Take(pageSize).ToList();
    }

    public IDictionary<UserState, int> GetUserStates()
    {
        var counts = Enum.GetValues<UserState>().Distinct().ToDictionary(state => state, _ => 0);
        foreach (var user in All())
        {
            counts[user.UserState]++;
            counts[UserState.All]++;
        }

        return counts;
    }

    /// <exception cref="NotSupportedException">Always.</exception>
    public void Save(IUser entity) => throw new NotSupportedException(ReadOnly);

    /// <exception cref="NotSupportedException">Always.</exception>
    public void Delete(IUser entity) => throw new NotSupportedException(ReadOnly);

    /// <exception cref="NotSupportedException">Always.</exception>
    public Guid CreateLoginSession(int? userId, string requestingIpAddress, bool cleanStaleSessions = true) =>
        throw new NotSupportedException(ReadOnly);

    /// <returns>Always false: sessions are the back office's own.</returns>
    public bool ValidateLoginSession(int userId, Guid sessionId) => false;

    /// <returns>Always 0: sessions are the back office's own.</returns>
    public int ClearLoginSessions(int userId) => 0;

    /// <returns>Always 0: sessions are the back office's own.</returns>
    public int ClearLoginSessions(TimeSpan timespan) => 0;

    public void ClearLoginSession(Guid sessionId)
    {
        // Umbraco keeps no sessions here, so the one named is already gone.
    }

    public IEnumerable<string> GetAllClientIds() => [];

    public IEnumerable<string> GetClientIds(int id) => [];

    /// <exception cref="NotSupportedException">Always.</exception>
    public void AddClientId(int id, string clientId) => throw new NotSupportedException(ReadOnly);

    /// <returns>Always false: no account has a client id.</returns>
    public bool RemoveClientId(int id, string clientId) => false;

    private IUser[] All() => [system.Create(), .. staff.All()];

    private IUser? Find(Func<IUser, bool> matches) => Array.Find(All(), user => matches(user));

    private static bool SameName(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
