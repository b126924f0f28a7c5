using System.Text;
using KonTumInvest.Data;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Tests.Storage;

/// <summary>Key-values, uploads that are not yet used, and the one account.</summary>
[Collection(StoreSuite.Name)]
public sealed class SmallStoreTests(StoreHosts hosts)
{
    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task KeyValues_SaveTwice_KeepsTheLastAndFindsByPrefix(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var prefix = $"Test+{Guid.CreateVersion7():N}_%";
        SaveValue(host, prefix + ".a", "1");
        SaveValue(host, prefix + ".a", "2");
        SaveValue(host, prefix + ".b", null);

        var (found, value) = host.Read(() =>
        {
            var values = host.Get<IKeyValueRepository>();
            return (values.FindByKeyPrefix(prefix)!, values.Get(prefix + ".a")!.Value);
        });

        Assert.Equal("2", value);
        Assert.Equal([prefix + ".a", prefix + ".b"], found.Keys.Order(StringComparer.Ordinal));
        Assert.Null(found[prefix + ".b"]);
        Assert.Empty(host.Read(() => host.Get<IKeyValueRepository>().FindByKeyPrefix(prefix.ToUpperInvariant()))!);
    }

    [Fact]
    public async Task TemporaryFiles_SaveGetExpire_KeepContentAndName()
    {
        var host = await hosts.OnAsync(DatabaseProvider.Sqlite);
        var files = host.Get<ITemporaryFileRepository>();
        var (expired, current) = (Upload("../../Bản đồ.pdf", host.Now.AddMinutes(-1)), Upload("Ảnh.jpg", host.Now.AddHours(1)));
        await files.SaveAsync(expired);
        await files.SaveAsync(current);

        var stored = await files.GetAsync(expired.Key);
        await using (var content = stored!.OpenReadStream())
        {
            using var reader = new StreamReader(content);
            Assert.Equal("../../Bản đồ.pdf: nội dung", await reader.ReadToEndAsync());
        }

        var deleted = await files.CleanUpOldTempFiles(host.Now);

        Assert.Equal("Bản đồ.pdf", stored.FileName);
        Assert.Equal([expired.Key], deleted);
        Assert.Null(await files.GetAsync(expired.Key));
        Assert.Equal(current.AvailableUntil, (await files.GetAsync(current.Key))!.AvailableUntil);
    }

    [Fact]
    public async Task Users_SystemAccount_IsReadEverywhereAndCannotChangeOrSignIn()
    {
        var host = await hosts.OnAsync(DatabaseProvider.Sqlite);
        var users = host.Get<IUserRepository>();
        var ids = host.Get<IUserIdKeyResolver>();

        var system = users.Get(-1)!;

        Assert.Equal(-1, await ids.GetAsync(system.Key));
        Assert.Equal(system.Key, await ids.GetAsync(-1));
        Assert.False((await ids.TryGetAsync(Guid.CreateVersion7())).Success);
        Assert.True(system.IsAdmin());
        Assert.StartsWith(Constants.Security.EmptyPasswordPrefix, system.RawPasswordValue, StringComparison.Ordinal);
        Assert.Equal("System", users.GetProfile(-1)!.Name);
        Assert.Equal(1, users.GetUserStates()[UserState.All]);
        Assert.Equal([system.Key], host.Get<IBackOfficeUserReader>().GetManyById([-1, 5]).Select(user => user.Key));
        Assert.False(users.ValidateLoginSession(-1, Guid.CreateVersion7()));
        Assert.Throws<NotSupportedException>(() => users.Save(system));
        Assert.Throws<NotSupportedException>(() => users.CreateLoginSession(-1, "127.0.0.1"));
    }

    private static void SaveValue(StoreHost host, string key, string? value) =>
        host.Commit(() => host.Get<IKeyValueRepository>().Save(new KeyValue { Identifier = key, Value = value }));

    private static TemporaryFileModel Upload(string name, DateTime until) =>
        new()
        {
            Key = Guid.CreateVersion7(),
            FileName = name,
            AvailableUntil = until,
            OpenReadStream = () => new MemoryStream(Encoding.UTF8.GetBytes($"{name}: nội dung")),
        };
}
