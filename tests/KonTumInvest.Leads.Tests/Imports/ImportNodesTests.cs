using KonTumInvest.Data;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Imports.Runs;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Leads.Tests.Imports;

/// <summary>One import, and several who write to it at the same moment.</summary>
public sealed class ImportNodesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task TwoNodes_CheckAndRunOneImportTogether_EachRowOnce(DatabaseProvider provider)
    {
        const int Rows = 320;
        await using var database = await TestDatabase.CreateAsync(provider);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        await using var first = LeadsHost.Join(database, time);
        await first.Service<Storage.LeadsDatabase>().MigrateAsync(CancellationToken.None);
        var room = await ImportRoom.OpenAsync(first);
        await using var second = LeadsHost.Join(database, time);
        second.Staff.People.AddRange(first.Staff.People);
        var id = (await room.UploadAsync("name,company,email\n" + string.Concat(Enumerable.Range(1, Rows).Select(number => $"P{number},Company {number % 40},p{number}@sender.example\n")))).Value;

        await room.PlanAsync(id);
        await MeetAsync(first, id, () => WorkAsync(first), () => WorkAsync(second));
        Assert.Equal(ImportState.Checked, (await room.FindAsync(id)).State);
        await room.DeskAsync(desk => desk.ChooseAsync(id, DuplicateChoice.New, room.Actor, CancellationToken.None));
        await room.StartAsync(id);
        await MeetAsync(first, id, () => WorkAsync(first), () => WorkAsync(second));

        var view = await room.FindAsync(id);
        Assert.Equal((ImportState.Finished, Rows), (view.State, view.Counts.States[ImportRowState.Imported]));
        Assert.Equal(Enumerable.Range(1, Rows).Select(number => $"P{number}").Order(StringComparer.Ordinal), (await room.LeadsAsync()).Select(lead => lead.Contact.Name).Order(StringComparer.Ordinal));

        // As the background service does it, so that one may go on where the other stopped.
        async Task WorkAsync(LeadsHost node)
        {
            for (var round = 0; round < 20 || (await room.FindAsync(id)).State is ImportState.Checking or ImportState.Running; round++)
            {
                await node.Service<ImportJobs>().RunOnceAsync(CancellationToken.None);
            }
        }
    }

    [Fact]
    public async Task Plan_SaidWhileRowsAreBeingStored_LeavesNoneOfThem()
    {
        var room = await ImportRoom.OpenAsync(DatabaseProvider.PostgreSql);
        await using var host = room.Host;
        var id = (await room.UploadAsync("name,email\nA,a@sender.example\nB,b@sender.example\n")).Value;
        await room.PlanAsync(id);
        await using var checking = await host.OpenAsync();
        await using var transaction = await checking.Database.BeginTransactionAsync();
        await LockAsync(checking, id);
        checking.ImportRows.Add(new ImportRow { Id = Guid.CreateVersion7(), ImportId = id, Number = 2, Cells = "[]", State = ImportRowState.Wrong });
        await checking.SaveChangesAsync();

        var planning = room.PlanAsync(id);
        await host.WaitForWaitingAsync();
        await transaction.CommitAsync();
        await planning.WaitAsync(Patience);

        Assert.False(await checking.ImportRows.AnyAsync(row => row.ImportId == id));
    }

    // On PostgreSQL nobody gets at the rows until all of them want to: they meet for certain.
    private static async Task MeetAsync(LeadsHost host, Guid id, params Func<Task>[] nodes)
    {
        await using var context = await host.OpenAsync();
        if (!context.Database.IsNpgsql())
        {
            await Task.WhenAll(nodes.Select(node => node())).WaitAsync(Patience);
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync();
        await LockAsync(context, id);
        var working = nodes.Select(node => node()).ToList();
        await host.WaitForWaitingAsync(nodes.Length);
        await transaction.CommitAsync();
        await Task.WhenAll(working).WaitAsync(Patience);
    }

    private static Task<int> LockAsync(Storage.LeadsDbContext context, Guid id) => context.Database.ExecuteSqlAsync($"""SELECT 1 FROM leads_imports WHERE "Id" = {id} FOR UPDATE""");
}
