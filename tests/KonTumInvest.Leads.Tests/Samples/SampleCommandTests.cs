using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Samples;

public sealed class SampleCommandTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Samples_AreMadeBeforeThereAreAccounts_CompletedOnceThereAre_AndRemovedWithoutATrace(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var empty = await SampleRoom.CountsAsync(host);

        Assert.Equal(60, await SampleRoom.MakeAsync(host));
        Assert.Equal(60, await SampleRoom.RemoveAsync(host));
        Assert.Equal(empty, await SampleRoom.CountsAsync(host));

        await SampleRoom.MakeAsync(host);
        var director = await host.Staff.HireAsync(host, "director", DeskRole.Director);
        Assert.Equal(0, await SampleRoom.MakeAsync(host));
        await using var database = await host.OpenAsync();
        Assert.False(await database.Imports.AnyAsync());
        var manager = await host.Staff.HireAsync(host, "manager", DeskRole.Manager, "investment");
        Assert.Equal(0, await SampleRoom.MakeAsync(host));
        Assert.Equal((manager.Key, ImportState.Finished), await database.Imports.Select(import => new ValueTuple<Guid, ImportState>(import.ByKey, import.State)).SingleAsync());
        Assert.Equal((61, 0), (await SampleRoom.RemoveAsync(host), await SampleRoom.RemoveAsync(host)));

        await database.Officers.Where(officer => officer.Id == manager.Key || officer.Id == director.Key).ExecuteDeleteAsync();
        Assert.Equal(empty, await SampleRoom.CountsAsync(host));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task ARunThatWasStopped_IsFinishedByTheNext(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.Staff.HireAsync(host, "manager", DeskRole.Manager, "investment");
        await SampleRoom.MakeAsync(host);
        await using (var database = await host.OpenAsync())
        {
            // As if it had ended when the import was checked, and before the second request was answered.
            var import = await database.Imports.SingleAsync();
            database.Entry(import).Property(row => row.State).CurrentValue = ImportState.Checked;
            var row = await database.ImportRows.SingleAsync(row => row.State == ImportRowState.Imported);
            (row.State, row.LeadId) = (ImportRowState.Ready, null);
            database.Leads.Remove(await database.Leads.SingleAsync(lead => lead.Organisation!.Domain == "chebien-mau.example"));
            var request = await database.DataRequests.SingleAsync(row => row.ClosedAt != null);
            (request.State, request.AnsweredAt, request.Answer, request.ClosedAt) = (DataRequestState.Received, null, null, null);
            (request.IdentityProof, request.IdentityCheckedAt) = (null, null);
            database.Mails.Remove(await database.Mails.SingleAsync(mail => mail.MessageId == "sample.sort-3@sample.example"));
            await database.SaveChangesAsync();
        }

        Assert.Equal(0, await SampleRoom.MakeAsync(host));

        await using var after = await host.OpenAsync();
        Assert.Equal(ImportState.Finished, (await after.Imports.SingleAsync()).State);
        Assert.Equal([ImportRowState.Imported, ImportRowState.Skipped, ImportRowState.Wrong], await after.ImportRows.OrderBy(row => row.Number).Select(row => row.State).ToListAsync());
        Assert.Equal([DataRequestState.Received, DataRequestState.Done], await after.DataRequests.OrderBy(row => row.Reference).Select(row => row.State).ToListAsync());
        Assert.Equal(4, await after.Triage.CountAsync(item => item.DoneAt == null));
        Assert.Equal(61, await SampleRoom.RemoveAsync(host));
    }
}
