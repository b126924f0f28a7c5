using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Storage.Users;

/// <summary>How Umbraco's services find an account, by number or by key.</summary>
public sealed class BackOfficeUserReader(IUserRepository users) : IBackOfficeUserReader, IUserIdKeyResolver
{
    public IUser? GetById(int id) => users.Get(id);

    public IUser? GetByKey(Guid key) => users.Get(key);

    public IEnumerable<IUser> GetManyById(IEnumerable<int> ids) => ids.Distinct().Select(users.Get).OfType<IUser>().ToList();

    public IEnumerable<IUser> GetManyByKey(IEnumerable<Guid> keys) => users.GetMany([.. keys.Distinct()]) is var found && keys.Any() ? found : [];

    public IEnumerable<IUser> GetAllInGroup(int groupId) => users.GetAllInGroup(groupId);

    /// <exception cref="InvalidOperationException">No account has the key.</exception>
    public Task<int> GetAsync(Guid key) =>
        Task.FromResult(users.Get(key)?.Id ?? throw new InvalidOperationException($"No account has the key {key}."));

    /// <exception cref="InvalidOperationException">No account has the id.</exception>
    public Task<Guid> GetAsync(int id) =>
        Task.FromResult(users.Get(id)?.Key ?? throw new InvalidOperationException($"No account has the id {id}."));

    public Task<Attempt<int>> TryGetAsync(Guid key) =>
        Task.FromResult(users.Get(key) is { } user ? Attempt.Succeed(user.Id) : Attempt.Fail<int>());

    public Task<Attempt<Guid>> TryGetAsync(int id) =>
        Task.FromResult(users.Get(id) is { } user ? Attempt.Succeed(user.Key) : Attempt.Fail<Guid>());
}
