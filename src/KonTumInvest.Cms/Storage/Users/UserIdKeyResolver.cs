using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Storage.Users;

/// <summary>Translates between an account's number and its key. Umbraco asks at every save, so the one account is answered without reading it.</summary>
public sealed class UserIdKeyResolver : IUserIdKeyResolver
{
    /// <exception cref="InvalidOperationException">No account has the key.</exception>
    public async Task<int> GetAsync(Guid key) =>
        await TryGetAsync(key) is { Success: true } found ? found.Result : throw new InvalidOperationException($"No account has the key {key}.");

    /// <exception cref="InvalidOperationException">No account has the number.</exception>
    public async Task<Guid> GetAsync(int id) =>
        await TryGetAsync(id) is { Success: true } found ? found.Result : throw new InvalidOperationException($"No account has the number {id}.");

    public Task<Attempt<int>> TryGetAsync(Guid key) =>
        Task.FromResult(key == SystemAccount.Key ? Attempt.Succeed(SystemAccount.Id) : Attempt.Fail<int>());

    public Task<Attempt<Guid>> TryGetAsync(int id) =>
        Task.FromResult(id == SystemAccount.Id ? Attempt.Succeed(SystemAccount.Key) : Attempt.Fail<Guid>());
}
