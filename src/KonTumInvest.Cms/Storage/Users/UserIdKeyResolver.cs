using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Storage.Users;

/// <summary>Translates between an account's number and its key. Umbraco asks at every save; nothing is read for it.</summary>
public sealed class UserIdKeyResolver(StaffUsers staff) : IUserIdKeyResolver
{
    /// <exception cref="InvalidOperationException">No account has the key.</exception>
    public async Task<int> GetAsync(Guid key) =>
        await TryGetAsync(key) is { Success: true } found ? found.Result : throw new InvalidOperationException($"No account has the key {key}.");

    /// <exception cref="InvalidOperationException">No account has the number.</exception>
    public async Task<Guid> GetAsync(int id) =>
        await TryGetAsync(id) is { Success: true } found ? found.Result : throw new InvalidOperationException($"No account has the number {id}.");

    public Task<Attempt<int>> TryGetAsync(Guid key)
    {
        int? found = key == SystemAccount.Key ? SystemAccount.Id : staff.Ids.Where(account => account.Key == key).Select(account => (int?)account.Id).FirstOrDefault();
        return Task.FromResult(found is { } id ? Attempt.Succeed(id) : Attempt.Fail<int>());
    }

    public Task<Attempt<Guid>> TryGetAsync(int id)
    {
        Guid? found = id == SystemAccount.Id ? SystemAccount.Key : staff.Ids.Where(account => account.Id == id).Select(account => (Guid?)account.Key).FirstOrDefault();
        return Task.FromResult(found is { } key ? Attempt.Succeed(key) : Attempt.Fail<Guid>());
    }
}
