using KonTumInvest.Data;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Enquiries;

public sealed class ReferenceOrderTests
{
    private const int Year = 2026;
    private const int Waiting = 12;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    [Fact]
    public async Task NextAsync_ManyWaitingOnPostgreSql_TakeTheirNumbersInOrderOfArrival()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.PostgreSql);
        await using var holder = await host.OpenAsync();
        await using var held = await holder.Database.BeginTransactionAsync();
        await ReferenceSequence.NextAsync(holder, Year, CancellationToken.None);
        await using var watch = await host.OpenAsync();

        var taken = new List<Task<int>>();
        for (var arrived = 1; arrived <= Waiting; arrived++)
        {
            taken.Add(TakeAsync(host));
            while (await WaitingAsync(watch) < arrived)
            {
                await Task.Delay(Look);
            }
        }

        await held.CommitAsync();

        Assert.Equal(Enumerable.Range(2, Waiting), await Task.WhenAll(taken));
    }

    private static async Task<int> TakeAsync(LeadsHost host)
    {
        await using var context = await host.OpenAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var reference = await ReferenceSequence.NextAsync(context, Year, CancellationToken.None);
        await transaction.CommitAsync();
        return reference.Number;
    }

    private static async Task<int> WaitingAsync(LeadsDbContext context) =>
        (
            await context
                .Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'""")
                .ToListAsync()
        ).Single();
}
