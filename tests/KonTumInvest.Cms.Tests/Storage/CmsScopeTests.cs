using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Data;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Cms.Tests.Storage;

/// <summary>What a scope promises to the stores: one transaction, opened late, ended once, announced afterwards.</summary>
[Collection(StoreSuite.Name)]
public sealed class CmsScopeTests(StoreHosts hosts)
{
    private const int SomeLock = -333;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task InnerScope_CompletedInOuterThatIsNot_IsUndone(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var key = NewKey();

        using (host.Scopes.CreateCoreScope())
        {
            host.Commit(() => Write(host, key));
        }

        Assert.False(IsStored(host, key));
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task OuterScope_CompletedOverInnerThatIsNot_IsUndone(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var key = NewKey();

        using (var outer = host.Scopes.CreateCoreScope())
        {
            using (host.Scopes.CreateCoreScope())
            {
                Write(host, key);
            }

            outer.Complete();
        }

        Assert.False(IsStored(host, key));
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task ReadingScope_OpensNoTransaction(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);

        var (reading, writing) = host.Read(() =>
        {
            _ = host.Scopes.RequiredScope.Database.KeyValues.Count();
            var whileReading = host.Scopes.RequiredScope.Database.Database.CurrentTransaction;
            return (whileReading, host.Scopes.RequiredScope.WritingDatabase.Database.CurrentTransaction);
        });

        Assert.Null(reading);
        Assert.NotNull(writing);
    }

    [Fact]
    public async Task Dispose_OutOfOrder_Refuses()
    {
        var host = await hosts.OnAsync(DatabaseProvider.Sqlite);
        var outer = host.Scopes.CreateCoreScope();
        var inner = host.Scopes.CreateCoreScope();

        Assert.Throws<InvalidOperationException>(outer.Dispose);

        inner.Dispose();
        outer.Dispose();
        Assert.Null(host.Scopes.AmbientScope);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Exception_WhileWriting_LetsTheNextWriterIn(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var (lost, kept) = (NewKey(), NewKey());

        Assert.Throws<InvalidOperationException>(() =>
            host.Commit(() =>
            {
                Write(host, lost);
                throw new InvalidOperationException("The rule said no.");
            })
        );
        await Task.Run(() => host.Commit(() => Write(host, kept))).WaitAsync(Soon);

        Assert.False(IsStored(host, lost));
        Assert.True(IsStored(host, kept));
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Notifications_AreHeardAfterTheCommitAndSeeIt(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var key = NewKey();
        var heardBefore = -1;
        var storedWhenHeard = false;
        host.Heard.Entries.Clear();
        host.Heard.OnArrival = () => storedWhenHeard = IsStored(host, key);

        using (var scope = host.Scopes.CreateCoreScope())
        {
            Write(host, key);
            scope.Notifications.Publish(new UmbracoApplicationStoppedNotification(false));
            heardBefore = host.Heard.Entries.Count;
            scope.Complete();
        }

        host.Heard.OnArrival = null;
        Assert.Equal(0, heardBefore);
        Assert.Single(host.Heard.Entries);
        Assert.True(storedWhenHeard);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Notifications_OfAScopeThatIsNotCompleted_AreNotHeard(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        host.Heard.Entries.Clear();

        using (var scope = host.Scopes.CreateCoreScope())
        {
            scope.Notifications.Publish(new UmbracoApplicationStoppedNotification(false));
        }

        Assert.Empty(host.Heard.Entries);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task EnlistedActions_RunAtTheEndOfTheRootWithItsOutcome(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var outcomes = new List<bool>();

        using (host.Scopes.CreateCoreScope())
        {
            host.Commit(() => host.Scopes.Context!.Enlist("test", outcomes.Add));
            Assert.Empty(outcomes);
        }

        host.Commit(() => host.Scopes.Context!.Enlist("test", outcomes.Add));

        Assert.Equal([false, true], outcomes);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task TwoWriters_OfOneLock_TakeTurns(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var firstHasLock = new TaskCompletionSource();
        var firstMayEnd = new TaskCompletionSource();
        var order = new List<string>();

        var first = Task.Run(() =>
            host.Commit(() =>
            {
                LockForWriting(host);
                firstHasLock.SetResult();
                firstMayEnd.Task.Wait();
                order.Add("first");
            })
        );
        await firstHasLock.Task.WaitAsync(Soon);
        var second = Task.Run(() =>
            host.Commit(() =>
            {
                LockForWriting(host);
                order.Add("second");
            })
        );
        var secondFinishedEarly = await Task.WhenAny(second, Task.Delay(200)) == second;
        firstMayEnd.SetResult();
        await Task.WhenAll(first, second).WaitAsync(Soon);

        Assert.False(secondFinishedEarly);
        Assert.Equal(["first", "second"], order);
    }

    [Fact]
    public async Task WriteLock_HeldByAnotherNodeOnPostgreSql_TimesOut()
    {
        var host = await hosts.OnAsync(DatabaseProvider.PostgreSql);
        var holds = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var holder = Task.Run(() =>
            host.Commit(() =>
            {
                LockForWriting(host);
                holds.SetResult();
                mayEnd.Task.Wait();
            })
        );
        await holds.Task.WaitAsync(Soon);

        var waiting = Record.Exception(() =>
            host.Commit(() =>
            {
                host.Scopes.RequiredScope.EagerWriteLock(TimeSpan.FromMilliseconds(100), SomeLock);
            })
        );
        mayEnd.SetResult();
        await holder.WaitAsync(Soon);

        Assert.IsType<DistributedWriteLockTimeoutException>(waiting);
    }

    private static void LockForWriting(StoreHost host) => host.Scopes.RequiredScope.EagerWriteLock(SomeLock);

    private static string NewKey() => $"scope-{Guid.CreateVersion7():N}";

    private static void Write(StoreHost host, string key)
    {
        var database = host.Scopes.RequiredScope.WritingDatabase;
        database.KeyValues.Add(new KeyValueRow { Key = key, UpdateDate = host.Now });
        database.SaveChanges();
    }

    private static bool IsStored(StoreHost host, string key) => host.Stored(database => database.KeyValues.Any(row => row.Key == key));
}
