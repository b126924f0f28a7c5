using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Storage.Users;

/// <summary>How Umbraco's services read accounts.</summary>
public sealed class BackOfficeUserReader(IUserRepository users) : IBackOfficeUserReader
{
    public IUser? GetById(int id) => users.Get(id);

    public IUser? GetByKey(Guid key) => users.Get(key);

    public IEnumerable<IUser> GetManyById(IEnumerable<int> ids) => ids.Distinct().Select(users.Get).OfType<IUser>().ToList();

    public IEnumerable<IUser> GetManyByKey(IEnumerable<Guid> keys) => keys.Distinct().Select(users.Get).OfType<IUser>().ToList();

    public IEnumerable<IUser> GetAllInGroup(int groupId) => users.GetAllInGroup(groupId);
}
