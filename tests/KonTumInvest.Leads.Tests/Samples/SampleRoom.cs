using KonTumInvest.Leads.Samples;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Leads;

namespace KonTumInvest.Leads.Tests.Samples;

/// <summary>Sample data as the commands make and remove it while no site runs.</summary>
internal static class SampleRoom
{
    public static SampleSubjects Subjects { get; } =
        new([An.Park, An.Cluster], [An.Sector], [.. Enumerable.Range(1, 12).Select(number => An.Plot with { Key = Guid.CreateVersion7(), Code = $"A{number}", Sample = true })]);

    public static Task<int> MakeAsync(LeadsHost host) => host.Service<SampleLeads>().CreateAsync(Subjects, CancellationToken.None);

    public static Task<int> RemoveAsync(LeadsHost host) => host.Service<SampleRemoval>().RemoveAsync(CancellationToken.None);

    public static async Task<string> CountsAsync(LeadsHost host)
    {
        await using var database = await host.OpenAsync();
        return await RowCounts.OfAsync(database);
    }
}
