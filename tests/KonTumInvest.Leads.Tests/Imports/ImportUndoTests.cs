using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Imports.Runs;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Tests.Privacy;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Leads.Tests.Imports;

/// <summary>Taking back what a list brought in.</summary>
public sealed class ImportUndoTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Undo_RemovesWhatNobodyWorkedOn_AndListsTheRest(DatabaseProvider provider)
    {
        var room = await ImportRoom.OpenAsync(provider);
        await using var host = room.Host;
        await room.RunAsync(await room.CheckedAsync("name,company,email\nBefore,Cũ,before@sender.example\n"));
        var before = Assert.Single(await room.LeadsAsync());
        var id = await room.CheckedAsync("name,company,email\nA,Một,a@sender.example\nB,Hai,b@sender.example\nC,Hai,c@sender.example\nD,,before@sender.example\n");
        await room.DeskAsync(desk => desk.ChooseAsync(id, DuplicateChoice.New, room.Actor, CancellationToken.None));
        await room.DeskAsync(desk => desk.ChooseAsync(id, 5, DuplicateChoice.Add, room.Actor, CancellationToken.None));
        await room.RunAsync(id);
        var worked = (await room.LeadsAsync()).Single(lead => lead.Contact.Name == "A");
        var moved = await host.Service<LeadService>().MoveAsync(worked.Id, new StageMove(LeadStage.Acknowledged), worked.Version, DeskActor.System, CancellationToken.None);
        Assert.True(moved.Succeeded);

        Assert.True((await room.DeskAsync(desk => desk.UndoAsync(id, room.Actor, CancellationToken.None))).Succeeded);
        await room.WorkAsync();

        var view = await room.FindAsync(id);
        Assert.Equal((ImportState.Undone, 3, 1), (view.State, view.Counts.States[ImportRowState.Undone], view.Counts.States[ImportRowState.Kept]));
        Assert.Equal(worked.Id, Assert.Single(await room.ListAsync(id, ImportRowFilter.Kept)).Lead!.Id);
        Assert.Equal([before.Id, worked.Id], (await room.LeadsAsync()).Select(lead => lead.Id).OrderBy(key => key == worked.Id));
        await using var database = await host.OpenAsync();
        Assert.Equal(["A", "Before"], await database.Contacts.Select(contact => contact.Name).OrderBy(name => name).ToListAsync());
        Assert.Equal(["Cũ", "Một"], await database.Organisations.Select(organisation => organisation.Name).OrderBy(name => name).ToListAsync());
        Assert.Equal(1, await database.Activities.CountAsync(activity => activity.LeadId == before.Id));
        Assert.True(await database.Audit.AnyAsync(entry => entry.Act == "deleted" && entry.SubjectType == nameof(Lead) && entry.Reason == $"undo import {id}"));
        Assert.Equal(ImportErrors.OtherState, (await room.DeskAsync(desk => desk.UndoAsync(id, room.Actor, CancellationToken.None))).Errors[0]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Undo_StoppedInTheMiddle_GoesOnOnAnotherNode(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        await using var first = LeadsHost.Join(database, time, ImportRoom.SmallBatches);
        await first.Service<Storage.LeadsDatabase>().MigrateAsync(CancellationToken.None);
        var room = await ImportRoom.OpenAsync(first);
        var id = await room.CheckedAsync("name,email\n" + string.Concat(Enumerable.Range(1, 9).Select(number => $"P{number},p{number}@sender.example\n")));
        await room.RunAsync(id);
        Assert.True((await room.DeskAsync(desk => desk.UndoAsync(id, room.Actor, CancellationToken.None))).Succeeded);
        Assert.True(await first.Service<ImportJobs>().RunOnceAsync(CancellationToken.None));
        using var killed = new CancellationTokenSource();
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.Service<ImportJobs>().RunOnceAsync(killed.Token));
        Assert.Equal(7, (await room.LeadsAsync()).Count);

        await using var second = LeadsHost.Join(database, time, ImportRoom.SmallBatches);
        second.Staff.People.AddRange(first.Staff.People);
        await new ImportRoom(second, second.Staff.People[0]).WorkAsync();

        var view = await room.FindAsync(id);
        Assert.Equal((ImportState.Undone, 9), (view.State, view.Counts.States[ImportRowState.Undone]));
        Assert.Empty(await room.LeadsAsync());
        await using var context = await second.OpenAsync();
        Assert.False(await context.SearchTexts.AnyAsync() || await context.Contacts.AnyAsync() || await context.LeadFacts.AnyAsync());
    }

    [Fact]
    public async Task Undo_LeavesNothingInTheIndexOfTheSearch_AndErasuresStillDoSoAtOnce()
    {
        // The index leaves out how the word before began, so these begin like no other, and are looked for without their first letter.
        const string Listed = "鑫鑾錨責任";
        const string Typed = "龘龖靐商社";
        var room = await ImportRoom.OpenAsync(DatabaseProvider.Sqlite);
        await using var host = room.Host;
        await room.RunAsync(await room.CheckedAsync($"name,company,email\nBefore,{Typed},before@other.example\n"));
        var id = await room.CheckedAsync("name,email\n" + string.Concat(Enumerable.Range(1, 9).Select(number => $"{Listed} {number},p{number}@sender.example\n")));
        await room.RunAsync(id);
        await using var database = await host.OpenAsync();
        Assert.Equal(["leads_search_data.block"], await InBlobsAsync(database, Listed));

        Assert.True((await room.DeskAsync(desk => desk.UndoAsync(id, room.Actor, CancellationToken.None))).Succeeded);
        while (await database.SearchTexts.CountAsync() > 1)
        {
            Assert.True(await host.Service<ImportJobs>().RunOnceAsync(CancellationToken.None));
        }

        Assert.Equal(ImportState.Undoing, (await room.FindAsync(id)).State);
        await room.WorkAsync();

        Assert.Equal(ImportState.Undone, (await room.FindAsync(id)).State);
        Assert.Empty(await InBlobsAsync(database, Listed));
        Assert.Equal(["leads_search_data.block"], await InBlobsAsync(database, Typed));
        await database.Database.ExecuteSqlRawAsync("INSERT INTO leads_search(leads_search, rank) VALUES ('integrity-check', 1)");
        Assert.Equal("1", Assert.Single(await database.Database.SqlQueryRaw<string>("SELECT v AS \"Value\" FROM leads_search_config WHERE k = 'secure-delete'").ToListAsync()));
        await database.SearchTexts.ExecuteDeleteAsync();
        Assert.Empty(await InBlobsAsync(database, Typed));
    }

    private static Task<IReadOnlyList<string>> InBlobsAsync(Storage.LeadsDbContext context, string word) =>
        MarkSearch.InDatabaseAsync(context, [System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(word[1..3]))]);
}
