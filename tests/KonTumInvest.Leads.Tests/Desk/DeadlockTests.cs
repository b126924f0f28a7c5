using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Desk;

/// <summary>Transactions that wait for each other on PostgreSQL, which then ends one of them.</summary>
public sealed class DeadlockTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The statement that meets the other transaction.</summary>
    public enum Meeting
    {
        Update,
        Lock,
        Save,
    }

    [Theory]
    [InlineData(Meeting.Update)]
    [InlineData(Meeting.Lock)]
    [InlineData(Meeting.Save)]
    public async Task TwoActs_ThatWaitForEachOther_AreBothDone(Meeting meeting)
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.PostgreSql);
        var (left, right) = (await OrganisationAsync(host, "Left"), await OrganisationAsync(host, "Right"));
        var (leftTaken, rightTaken) = (new TaskCompletionSource(), new TaskCompletionSource());
        var tries = 0;

        async Task ActAsync(Guid first, Guid second, TaskCompletionSource taken, TaskCompletionSource other)
        {
            var done = await host.Service<DeskWork>()
                .RunAsync<int>(
                    DeskActor.System,
                    async transaction =>
                    {
                        Interlocked.Increment(ref tries);
                        await RenameAsync(transaction, first);

                        // Met once: whoever comes again finds both gates open.
                        taken.TrySetResult();
                        await other.Task.WaitAsync(Patience);
                        await MeetAsync(transaction, second, meeting);
                        return 1;
                    },
                    CancellationToken.None
                );
            Assert.True(done.Succeeded);
        }

        await Task.WhenAll(ActAsync(left, right, leftTaken, rightTaken), ActAsync(right, left, rightTaken, leftTaken)).WaitAsync(Patience);

        Assert.True(tries > 2, $"{tries} tries: they did not meet");
        await using var database = await host.OpenAsync();
        var names = await database.Organisations.Where(row => row.Id == left || row.Id == right).Select(row => row.Name).Order().ToListAsync();
        Assert.Equal(["Left++", "Right++"], names);
    }

    [Fact]
    public async Task AnEnquiry_ThatHadToGiveWay_IsStored()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.PostgreSql);
        await using var database = await host.OpenAsync();
        await using var transaction = await database.Database.BeginTransactionAsync();
        database.Notices.Add(EnquiryFactory.Notice(An.Notice, host.Time.GetUtcNow()));
        await database.SaveChangesAsync();

        // The enquiry holds the numbers and waits for the notice, which is not committed; then this one waits for the numbers.
        var submitting = host.Enquiries.SubmitAsync(An.Enquiry(), CancellationToken.None);
        await host.WaitForWaitingAsync();

        // Who looks for deadlocks first is who gives way.
        await database.Database.ExecuteSqlRawAsync("SET LOCAL deadlock_timeout = '30s'");
        await database.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(hashtext('leads_reference_sequences'), 2026)");
        await transaction.CommitAsync();

        Assert.True((await submitting.WaitAsync(Patience)).Succeeded);
        Assert.Equal(1, await database.Enquiries.CountAsync());
    }

    private static async Task RenameAsync(DeskTransaction transaction, Guid id) =>
        await transaction.Context.Organisations.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, row => row.Name + "+"), transaction.Cancellation);

    private static async Task MeetAsync(DeskTransaction transaction, Guid id, Meeting meeting)
    {
        var context = transaction.Context;
        switch (meeting)
        {
            case Meeting.Update:
                await RenameAsync(transaction, id);
                break;
            case Meeting.Lock:
                await context.Database.ExecuteSqlAsync($"""SELECT 1 FROM leads_organisations WHERE "Id" = {id} FOR UPDATE""", transaction.Cancellation);
                await RenameAsync(transaction, id);
                break;
            case Meeting.Save:
                (await context.Organisations.SingleAsync(row => row.Id == id, transaction.Cancellation)).Name += "+";
                break;
        }
    }

    private static async Task<Guid> OrganisationAsync(LeadsHost host, string name)
    {
        await using var database = await host.OpenAsync();
        var organisation = new Organisation { Id = Guid.CreateVersion7(), Name = name, CreatedAt = host.Time.GetUtcNow() };
        database.Organisations.Add(organisation);
        await database.SaveChangesAsync();
        return organisation.Id;
    }
}
