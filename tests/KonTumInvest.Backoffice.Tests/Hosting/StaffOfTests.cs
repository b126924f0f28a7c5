using System.Reflection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Tests.Hosting;

/// <summary>The accounts of <see cref="StaffMember"/> beside those of the site, for Umbraco's services.</summary>
public class StaffOfTests : DispatchProxy
{
    private IUserRepository _accounts = null!;
    private IUserGroupRepository _groups = null!;
    private GlobalSettings _settings = null!;

    public static IUserRepository Beside(IUserRepository accounts, IUserGroupRepository groups, IOptions<GlobalSettings> settings)
    {
        var proxy = Create<IUserRepository, StaffOfTests>();
        var staff = (StaffOfTests)(object)proxy;
        (staff._accounts, staff._groups, staff._settings) = (accounts, groups, settings.Value);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        (targetMethod!.Name, args) switch
        {
            (nameof(IUserRepository.Get), [Guid key, ..]) when Find(key) is { } member => ToUser(member),
            (nameof(IUserRepository.Get), [int id, ..]) when Find(id) is { } member => ToUser(member),
            (nameof(IUserRepository.GetProfile), [int id]) when Find(id) is { } member => ToUser(member).ProfileData,
            _ => targetMethod.Invoke(_accounts, args),
        };

    private static StaffMember? Find(Guid key) => StaffMember.All.FirstOrDefault(member => member.Key == key);

    private static StaffMember? Find(int id) => StaffMember.All.FirstOrDefault(member => member.Id == id);

    private User ToUser(StaffMember member)
    {
        IReadOnlyUserGroup[] groups = member.Group is { } alias ? [WithStart(_groups.Get(alias)!, member).ToReadOnlyGroup()] : [];
        var user = new User(
            _settings,
            member.Id,
            member.Name,
            $"staff{member.Id}@kontuminvest.example",
            $"staff{member.Id}",
            rawPasswordValue: "x",
            passwordConfig: null,
            groups,
            startContentIds: [],
            startMediaIds: [],
            startElementIds: []
        )
        {
            Key = member.Key,
            IsApproved = true,
            Language = member.Language,
        };
        user.ResetDirtyProperties(false);
        return user;
    }

    private static IUserGroup WithStart(IUserGroup group, StaffMember member)
    {
        group.StartContentId = member.Start ?? group.StartContentId;
        group.StartMediaId = member.MediaStart ?? group.StartMediaId;
        return group;
    }
}

/// <summary>The same accounts by number and key.</summary>
internal sealed class StaffKeysOfTests(IUserIdKeyResolver accounts) : IUserIdKeyResolver
{
    public async Task<int> GetAsync(Guid key) => (await TryGetAsync(key)).Result;

    public async Task<Guid> GetAsync(int id) => (await TryGetAsync(id)).Result;

    public async Task<Attempt<int>> TryGetAsync(Guid key) =>
        StaffMember.All.FirstOrDefault(member => member.Key == key) is { } member ? Attempt.Succeed(member.Id) : await accounts.TryGetAsync(key);

    public async Task<Attempt<Guid>> TryGetAsync(int id) =>
        StaffMember.All.FirstOrDefault(member => member.Id == id) is { } member ? Attempt.Succeed(member.Key) : await accounts.TryGetAsync(id);
}
